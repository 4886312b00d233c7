import type { Problem } from '../../domain/problem.ts';
import { PROBLEM_CODES, type ProblemCode } from '../../domain/problem-codes.ts';
import type { Settled, SyncAnswer } from '../../protocol/sync.ts';
import type { OutboxEntry, ParkedEntry } from './open-vault.ts';

const asProblem = (problem: Settled['problem']): Problem => {
  const known = problem && (PROBLEM_CODES as readonly string[]).includes(problem.code);
  return {
    code: known ? (problem.code as ProblemCode) : 'internal',
    path: problem?.path ?? '',
    severity: 'error',
    ...(problem?.params ? { params: problem.params } : {}),
  };
};

export type SettledOutbox = {
  /** Still in the outbox: not settled, or folded into the view until the cursor has passed it. */
  readonly kept: readonly OutboxEntry[];
  readonly gone: readonly OutboxEntry[];
  /** Of the kept ones, those that this answer settled. */
  readonly marked: readonly OutboxEntry[];
  readonly parked: readonly ParkedEntry[];
};

/** Where the row of a record stands that the vault has confirmed; 0: it has none. */
type SeqOf = (recordId: string) => number;

/**
 * Has the vault what a settled change made? On the last page everything up to the cursor is there. Before that only a row that is at least as young
 * tells: the record may have been written again since, or the change may say what somebody else's did (seq 0), and then its row stands on a later page.
 */
const passedBy = ({ more, cursor, records }: SyncAnswer, seqOf: SeqOf): ((entry: OutboxEntry) => boolean) => {
  const brought = new Map(records.map(({ id, seq }) => [id, seq]));
  return ({ change: { recordId }, settledSeq }) => {
    if (settledSeq === null || settledSeq > cursor) return false;
    return !more || (settledSeq > 0 && Math.max(seqOf(recordId), brought.get(recordId) ?? 0) >= settledSeq);
  };
};

/** What an answer makes of the outbox. Refused changes go to the parked ones, whole, with their reason. */
export const settleOutbox = (
  outbox: readonly OutboxEntry[],
  answer: SyncAnswer,
  { parkedAt, seqOf }: { readonly parkedAt: string; readonly seqOf: SeqOf },
): SettledOutbox => {
  const settled = new Map(answer.settled.map((one) => [one.id, one]));
  const parked = outbox.flatMap(({ change }): ParkedEntry[] => {
    const one = settled.get(change.id);
    return one?.outcome === 'parked' ? [{ id: change.id, change, problem: asProblem(one.problem), parkedAt }] : [];
  });
  const parkedIds = new Set(parked.map(({ id }) => id));
  const after = outbox.map((entry): OutboxEntry => {
    const one = settled.get(entry.change.id);
    return one && one.outcome !== 'parked' && one.outcome !== 'forked' ? { ...entry, settledSeq: one.seq } : entry;
  });
  const passed = passedBy(answer, seqOf);
  const kept = after.filter((entry) => !parkedIds.has(entry.change.id) && !passed(entry));
  const keptNs = new Set(kept.map(({ n }) => n));
  return {
    kept,
    gone: after.filter(({ n }) => !keptNs.has(n)),
    marked: kept.filter(({ change, settledSeq }) => settledSeq !== null && settled.has(change.id)),
    parked,
  };
};
