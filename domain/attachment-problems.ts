import { diffDocs } from './diff-docs.ts';
import { FINAL_ROLE } from './kinds/attachment.ts';
import type { Problem } from './problem.ts';
import type { Doc } from './record.ts';

/** What may still move once a file is attached: what is said about it, and that it is void. */
const MAY_MOVE: ReadonlySet<string> = new Set(['role', 'note', 'order', 'status', 'voidReason']);

/** The bytes of a final document stay what they are: they are not voided, and nothing becomes or stops being them. */
const MAY_MOVE_OF_FINAL: ReadonlySet<string> = new Set(['note', 'order']);

const mayMove = (before: Doc, after: Doc): ReadonlySet<string> =>
  before.role === FINAL_ROLE || after.role === FINAL_ROLE ? MAY_MOVE_OF_FINAL : MAY_MOVE;

/** An attachment's content never changes under its name; it is voided with a reason, and another is added. */
export const attachmentProblems = (before: Doc | null, after: Doc): Problem[] => {
  const sealed = before
    ? diffDocs('attachment', before, after).find(({ path }) => !mayMove(before, after).has(path))
    : undefined;
  const reasonless =
    after.status === '已作废' && (typeof after.voidReason !== 'string' || after.voidReason.trim() === '');
  return [
    ...(sealed ? [{ code: 'attachment-sealed', path: sealed.path, severity: 'error' } as const] : []),
    ...(reasonless ? [{ code: 'missing', path: 'voidReason', severity: 'error' } as const] : []),
  ];
};
