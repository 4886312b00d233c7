import type { Problem, Result } from '../../domain/problem.ts';
import type { ProblemCode } from '../../domain/problem-codes.ts';
import { type CountyLine, fetchRange } from './county-files.ts';
import type { FileId, SealedFiles } from './sealed-files.ts';

const PIECE = 1024 * 1024;
const TRIES = 4;

export type DownloadTask = {
  readonly line: CountyLine;
  readonly file: FileId;
  readonly files: SealedFiles;
  readonly onProgress: (bytes: number) => void;
  readonly signal: AbortSignal;
  readonly wait: (ms: number) => Promise<void>;
};

const no = (code: ProblemCode): Result<never> => ({ ok: false, problems: [{ code, path: '', severity: 'error' }] });

class LineTrouble extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super();
    this.problems = problems;
  }
}

const rangeWithPatience = async (task: DownloadTask, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> => {
  for (let tries = 1; ; tries += 1) {
    const got = await fetchRange(task.line, task.file.sha256, { from, to }, task.signal);
    if (got.ok) return got.value;
    task.signal.throwIfAborted();
    if (tries === TRIES || got.problems[0]?.code !== 'not-reached') throw new LineTrouble(got.problems);
    await task.wait(1000 * tries);
  }
};

async function* pieces(task: DownloadTask): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { bytes } = task.file;
  for (let from = 0; from < bytes; from += PIECE) {
    const to = Math.min(from + PIECE, bytes);
    yield await rangeWithPatience(task, from, to);
    task.onProgress(to);
  }
}

/** Fetches a file piece by piece straight into its encrypted place; kept only when its hash is right. */
export const downloadFile = async (task: DownloadTask): Promise<Result<'here' | 'cancelled'>> => {
  try {
    const whole = await task.files.write(task.file, pieces(task), task.signal);
    return whole ? { ok: true, value: 'here' } : no('attachment-damaged');
  } catch (trouble) {
    if (task.signal.aborted) return { ok: true, value: 'cancelled' };
    return trouble instanceof LineTrouble ? { ok: false, problems: trouble.problems } : no('storage-full');
  }
};
