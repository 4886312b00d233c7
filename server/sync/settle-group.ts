import type { MergeConflict } from '../../domain/merge-change.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Doc } from '../../domain/record.ts';
import { splitChangeId, type WireChange } from '../../protocol/change-schema.ts';
import type { Settled } from '../../protocol/sync.ts';
import { authorRights } from './author-rights.ts';
import { judgeChange, type Verdict } from './judge-change.ts';
import { isMassVoid } from './mass-void.ts';
import { numberIsTheirs } from './number-is-theirs.ts';
import { type OfficeDesk, putOnDesk } from './office-desk.ts';

type SettleContext = { readonly desk: OfficeDesk; readonly now: Date; readonly newId: () => string };

/** The record of a conflict (domain/kinds/conflict.ts). */
const conflictDoc = (change: WireChange, { path, base, county, mine }: MergeConflict, now: Date): Doc => ({
  recordId: change.recordId,
  recordKind: change.kind,
  path,
  base,
  county,
  mine,
  changeId: change.id,
  byUserId: change.userId,
  byDeviceId: splitChangeId(change.id).deviceId,
  at: now.toISOString(),
  status: 'open',
});

const write = (change: WireChange, verdict: Verdict & { ok: true }, { desk, now, newId }: SettleContext): Settled => {
  const { doc, wrote, conflicts } = verdict.merged;
  let seq = wrote.length ? putOnDesk(desk, change.recordId, change.kind, doc) : 0;
  for (const conflict of conflicts) {
    seq = putOnDesk(desk, newId(), 'conflict', conflictDoc(change, conflict, now));
    desk.openConflicts.set(change.recordId, [...(desk.openConflicts.get(change.recordId) ?? []), conflict.path]);
  }
  return { id: change.id, outcome: conflicts.length ? 'conflict' : 'done', seq };
};

const GROUP_INCOMPLETE: Problem = { code: 'group-incomplete', path: '', severity: 'error' };
const MASS_VOID: Problem = { code: 'mass-void', path: '', severity: 'error' };

const roleIn =
  ({ users, told }: OfficeDesk) =>
  ({ id, userId }: WireChange): string => {
    const user = users.get(userId);
    return user ? authorRights(user, told, splitChangeId(id).n).role : '';
  };

const parked = (group: readonly WireChange[], problemOf: (id: string) => Problem): Settled[] =>
  group.map(({ id }): Settled => ({ id, outcome: 'parked', seq: 0, problem: { ...problemOf(id) } }));

/** The rest of an action of which a part was refused before, under whatever number: it is refused with it. */
export const parkRest = (group: readonly WireChange[]): Settled[] => parked(group, () => GROUP_INCOMPLETE);

/** Deep enough to put back what a refused group had laid on the desk. */
const snapshot = (desk: OfficeDesk) => ({
  seq: desk.seq,
  sum: desk.sum,
  records: new Map(desk.records),
  written: new Set(desk.written),
  openConflicts: new Map(desk.openConflicts),
});

const restore = (desk: OfficeDesk, kept: ReturnType<typeof snapshot>): void => {
  desk.seq = kept.seq;
  desk.sum = kept.sum;
  for (const map of [desk.records, desk.openConflicts] as const) map.clear();
  for (const [id, held] of kept.records) desk.records.set(id, held);
  for (const [id, paths] of kept.openConflicts) desk.openConflicts.set(id, paths);
  desk.written.clear();
  for (const id of kept.written) desk.written.add(id);
};

/** Changes of one user action take effect together or not at all: one refusal parks the whole group, each kept with its reason. */
export const settleGroup = (group: readonly WireChange[], context: SettleContext): Settled[] => {
  const { desk } = context;
  if (isMassVoid(group, desk.mass, roleIn(desk))) return parked(group, () => MASS_VOID);
  // A refusal lays nothing on the desk, so an action of one change has nothing to put back.
  const kept = group.length > 1 ? snapshot(desk) : null;
  const settled: Settled[] = [];
  const problems = new Map<string, Problem>();
  const theirs = numberIsTheirs(desk, group);
  for (const change of group) {
    const judged = judgeChange(desk, change);
    const code = judged.ok ? theirs(change) : null;
    const verdict: Verdict = code ? { ok: false, problem: { code, path: '', severity: 'error' } } : judged;
    if (verdict.ok) settled.push(write(change, verdict, context));
    else problems.set(change.id, verdict.problem);
  }
  if (problems.size === 0) return settled;
  if (kept) restore(desk, kept);
  return parked(group, (id) => problems.get(id) ?? GROUP_INCOMPLETE);
};
