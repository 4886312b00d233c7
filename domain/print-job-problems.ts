import { diffDocs } from './diff-docs.ts';
import type { Problem } from './problem.ts';
import type { Doc } from './record.ts';

/** What may still move once a job is laid down: where it stands. */
const MAY_MOVE: ReadonlySet<string> = new Set(['status', 'spoolId', 'problem', 'handedAt', 'doneAt']);

/** The print log says for good who printed what, when and how; 未成功 says why. */
export const printJobProblems = (before: Doc | null, after: Doc): Problem[] => {
  const fixed = before ? diffDocs('printJob', before, after).find(({ path }) => !MAY_MOVE.has(path)) : undefined;
  return [
    ...(fixed ? [{ code: 'print-log-fixed', path: fixed.path, severity: 'error' } as const] : []),
    ...(after.status === '未成功' && typeof after.problem !== 'string'
      ? [{ code: 'missing', path: 'problem', severity: 'error' } as const]
      : []),
  ];
};
