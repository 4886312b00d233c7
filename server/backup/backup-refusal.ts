import type { Problem, Result } from '../../domain/problem.ts';
import type { ProblemCode } from '../../domain/problem-codes.ts';

/** Carries an expected failure out of nested streams; `refusalAsValue` is where it becomes a value again. */
class BackupRefusal extends Error {
  readonly code: ProblemCode;
  constructor(code: ProblemCode) {
    super(code);
    this.code = code;
  }
}

export const backupRefusal = (code: ProblemCode): Error => new BackupRefusal(code);

/** What disk, line and PostgreSQL can cause, by their own codes. */
const CAUSES: Readonly<Record<string, ProblemCode>> = {
  ENOSPC: 'backup-disk-full',
  EDQUOT: 'backup-disk-full',
  '53100': 'backup-disk-full',
  EACCES: 'backup-folder',
  EPERM: 'backup-folder',
  EROFS: 'backup-folder',
  ENOTDIR: 'backup-folder',
  ENOENT: 'backup-file-missing',
  EISDIR: 'backup-not-ours',
  '42501': 'backup-no-right',
  ECONNREFUSED: 'database-not-reached',
  ENOTFOUND: 'database-not-reached',
  ECONNRESET: 'database-not-reached',
  '28P01': 'database-not-reached',
  '3D000': 'database-not-reached',
  '57P01': 'database-not-reached',
  '57P03': 'database-not-reached',
  ABORT_ERR: 'backup-cancelled',
};

const codeOf = (trouble: unknown): ProblemCode | undefined => {
  if (trouble instanceof BackupRefusal) return trouble.code;
  const { code, name, message = '' } = trouble as { code?: string; name?: string; message?: string };
  if (name === 'AbortError') return 'backup-cancelled';
  // pg gives a line that was cut no code.
  return message.startsWith('Connection terminated') ? 'database-not-reached' : CAUSES[code ?? ''];
};

/** Runs the work; an expected failure comes back as a value, a bug stays a bug. After a cancel everything that breaks is the cancel. */
export const refusalAsValue = async <T>(work: () => Promise<T>, signal?: AbortSignal): Promise<Result<T>> => {
  try {
    return { ok: true, value: await work() };
  } catch (trouble) {
    const code = signal?.aborted ? 'backup-cancelled' : codeOf(trouble);
    if (!code) throw trouble;
    const problem: Problem = { code, path: '', severity: 'error' };
    return { ok: false, problems: [problem] };
  }
};
