import { attachmentProblems } from './attachment-problems.ts';
import { checkDoc } from './check-doc.ts';
import { diffDocs } from './diff-docs.ts';
import type { Kind } from './kinds/kind.ts';
import { KIND_SHAPES } from './kinds/kind-shape.ts';
import { printJobProblems } from './print-job-problems.ts';
import type { Problem } from './problem.ts';
import type { ProblemCode } from './problem-codes.ts';
import { isProvisional } from './provisional-number.ts';
import type { Doc } from './record.ts';
import { statusMayGo } from './status-tables.ts';
import { isBesideText, textMark } from './text-mark.ts';

export type ChangeInQuestion = {
  readonly kind: Kind;
  readonly before: Doc | null;
  readonly after: Doc;
  readonly userId: string;
  readonly role: string;
  /** Paths of this record with an open conflict. */
  readonly openConflictPaths: readonly string[];
  readonly today?: string;
};

const found = (code: ProblemCode, path: string): Problem[] => [{ code, path, severity: 'error' }];

/** What the county orders (kind `wording`) no office changes, whoever asks. */
const rightProblems = ({ kind, role }: ChangeInQuestion): Problem[] =>
  kind !== 'wording' && (role === 'clerk' || role === 'mediator' || role === 'director')
    ? []
    : found('right-missing', '');

const statusProblems = ({ kind, before, after }: ChangeInQuestion): Problem[] => {
  const field = KIND_SHAPES[kind].status;
  if (!field || !before || typeof before[field] !== 'string' || typeof after[field] !== 'string') return [];
  return statusMayGo(kind, before[field], after[field]) ? [] : found('status-not-allowed', field);
};

const changedPaths = (kind: Kind, before: Doc, after: Doc): readonly string[] =>
  diffDocs(kind, before, after).map(({ path }) => path);

const sealedTextProblems = ({ kind, before, after, openConflictPaths }: ChangeInQuestion): Problem[] => {
  if (kind !== 'agreement' && kind !== 'paper') return [];
  const sealing = after.status !== before?.status && (after.status === '已定稿' || after.status === '已签署');
  const conflict = sealing && openConflictPaths.length > 0 ? found('conflict-open', 'status') : [];
  if (!before || before.status === '草稿') {
    // Made final is what was printed: a text that somebody else changed meanwhile is another text.
    const other =
      after.status === '已定稿' && after.textMark !== textMark(after) ? found('seal-differs', 'status') : [];
    return [...conflict, ...other];
  }
  const touched = changedPaths(kind, before, after).filter((path) => !isBesideText(path) || path === 'textMark');
  return [...conflict, ...touched.slice(0, 1).flatMap((path) => found('sealed', path))];
};

/** A final number is added once, to what bears a provisional one already; what was printed stays as it is. */
const finalNoProblems = ({ kind, before, after }: ChangeInQuestion): Problem[] => {
  if (kind !== 'agreement' && kind !== 'case' && kind !== 'paper') return [];
  if (kind === 'case' && typeof before?.no === 'string' && after.no !== before.no) return found('number-fixed', 'no');
  if (after.finalNo === undefined && before?.finalNo === undefined) return [];
  if (before && after.finalNo === before.finalNo) return [];
  const draft = kind !== 'case' && before?.status === '草稿';
  const mayBeAdded = before?.finalNo === undefined && isProvisional(before?.no) && !draft;
  return mayBeAdded && !isProvisional(after.finalNo) ? [] : found('final-number-once', 'finalNo');
};

const clueProblems = ({ kind, before, after, role }: ChangeInQuestion): Problem[] => {
  if (kind !== 'clue') return [];
  const out: Problem[] = [];
  const lowered = typeof before?.level === 'number' && typeof after.level === 'number' && after.level < before.level;
  // Down by the rules is arithmetic; down by hand is the director's word.
  if (lowered && after.levelBy === 'override' && role !== 'director') out.push(...found('right-missing', 'level'));
  // A row of the office's own old ledger comes in as it was closed on paper.
  if (after.status !== '已销号' || before?.status === '已销号' || (!before && typeof after.importKey === 'string'))
    return out;
  if (typeof after.result !== 'string') out.push(...found('missing', 'result'));
  if (typeof after.closedOn !== 'string') out.push(...found('missing', 'closedOn'));
  if (before && (typeof after.approver !== 'string' || after.approver === after.closedBy))
    out.push(...found('second-person-needed', 'status'));
  if (before && typeof after.level === 'number' && after.level >= 4 && role !== 'director')
    out.push(...found('right-missing', 'status'));
  return out;
};

const numberUseProblems = ({ kind, before, after }: ChangeInQuestion): Problem[] => {
  if (kind !== 'numberUse') return [];
  if (before) {
    const touched = changedPaths(kind, before, after).filter((path) => path !== 'status' && path !== 'voidReason');
    if (touched.length) return found('sealed', touched[0] ?? '');
  }
  return after.status === 'void' && typeof after.voidReason !== 'string' ? found('missing', 'voidReason') : [];
};

/** Everything the form refuses and the server refuses alike: shape, right, status, sealed text, second person, open conflicts. */
export const checkChange = (change: ChangeInQuestion): Problem[] => [
  ...rightProblems(change),
  ...checkDoc(change.kind, change.after),
  ...statusProblems(change),
  ...sealedTextProblems(change),
  ...finalNoProblems(change),
  ...clueProblems(change),
  ...numberUseProblems(change),
  ...(change.kind === 'attachment' ? attachmentProblems(change.before, change.after) : []),
  ...(change.kind === 'printJob' ? printJobProblems(change.before, change.after) : []),
];
