import type { Problem } from '../../domain/problem.ts';

const HINTS: Readonly<Record<string, string>> = {
  'backup-key-missing': '用 --key <文件> 指明密钥文件。',
  'backup-key-wrong': '用 --key <文件> 指明密钥文件。',
  'restore-not-empty': '确实要用备份代替的，加 --replace。',
  'backup-no-right': '需要的权限是 CREATEDB。',
};

/** What a person at the command line may type to get on. */
export const optionHint = (problems: readonly Problem[]): string =>
  problems.map(({ code }) => HINTS[code] ?? '').join('');
