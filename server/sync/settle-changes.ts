import { splitChangeId, type WireChange } from '../../protocol/change-schema.ts';
import type { Settled, SyncRequest } from '../../protocol/sync.ts';
import { newLeases } from '../numbers/leases-for.ts';
import { asStorable, changeIsStorable } from './is-storable.ts';
import { layOwed, type OfficeDesk, openDesk } from './office-desk.ts';
import type { OfficeHeld, OfficeLease, OfficeWrite } from './office-store.ts';
import { parkRest, settleGroup } from './settle-group.ts';
import { sortChanges } from './sort-changes.ts';

export type Settlement = {
  readonly settled: readonly Settled[];
  readonly missingFrom: number | undefined;
  readonly leases: readonly OfficeLease[];
  readonly write: OfficeWrite;
};

export type SettleQuestion = {
  readonly held: OfficeHeld;
  readonly deviceId: string;
  readonly request: Pick<SyncRequest, 'changes' | 'leases' | 'waiting' | 'heldFrom'>;
  /** SHA-256 of what each change says without its number, by change id. */
  readonly contents: ReadonlyMap<string, string>;
  readonly now: Date;
  readonly newId: () => string;
};

/** Runs of changes that share a group, in order. */
const groupsOf = (changes: readonly WireChange[]): WireChange[][] => {
  const groups: WireChange[][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (last?.[0]?.group === change.group) last.push(change);
    else groups.push([change]);
  }
  return groups;
};

const custodyOf = (
  changes: readonly WireChange[],
  settled: readonly Settled[],
  contents: ReadonlyMap<string, string>,
): OfficeWrite['changes'] => {
  const byId = new Map(settled.map((one) => [one.id, one]));
  return changes.flatMap((change) => {
    const one = byId.get(change.id);
    if (!one) return [];
    const { n } = splitChangeId(change.id);
    const problem = (one.problem ?? null) as OfficeWrite['changes'][number]['problem'];
    const content = contents.get(change.id) ?? '';
    const body = changeIsStorable(change) ? change : asStorable(change);
    return [{ n, hash: change.hash, content, outcome: one.outcome, seq: one.seq, problem, body }];
  });
};

const writtenRecords = (desk: OfficeDesk): OfficeWrite['records'] =>
  [...desk.written].flatMap((id) => {
    const held = desk.records.get(id);
    return held ? [{ id, ...held }] : [];
  });

/** Said before under another number (a fork, a restored laptop): answered as then, without a second effect (S18). */
const knownBefore = (
  fresh: readonly WireChange[],
  { knownContents }: OfficeHeld,
  contents: ReadonlyMap<string, string>,
): ReadonlyMap<string, Settled> => {
  const byContent = new Map(knownContents.map((one) => [one.content, one]));
  return new Map(
    fresh.flatMap(({ id }): [string, Settled][] => {
      const before = byContent.get(contents.get(id) ?? '');
      if (!before) return [];
      const { outcome, problem } = before;
      return [[id, { id, outcome, seq: 0, ...(problem ? { problem } : {}) }]];
    }),
  );
};

const isParked = ({ outcome }: Settled): boolean => outcome === 'parked';

/** Groups of this request of which a part was refused the first time it came. */
const refusedGroups = (changes: readonly WireChange[], again: readonly Settled[]): ReadonlySet<string> => {
  const refused = new Set(again.filter(isParked).map(({ id }) => id));
  return new Set(changes.filter(({ id }) => refused.has(id)).map(({ group }) => group));
};

/** What the device now knows of the office's users; changes up to those it still holds were made before (S8). */
const toldBy = ({ told, usersVersion }: OfficeHeld, lastN: number, waiting: number): OfficeWrite['told'] =>
  told.at(-1)?.version === usersVersion ? null : { version: usersVersion, fromN: lastN + waiting + 1 };

/** The pure middle of a request: what the office held goes in, answers and what is to be written come out. No clock, no chance, no database. */
export const settleChanges = ({ held, deviceId, request, contents, now, newId }: SettleQuestion): Settlement => {
  const added = newLeases({ leases: held.leases, deviceId, uses: request.leases ?? [], now, newId });
  const leases = [...held.leases, ...added];
  const desk = openDesk(held, leases);
  layOwed(desk, held.owed);
  const { again, fresh, missingFrom, gap } = sortChanges(
    request.changes,
    held.remembered,
    held.lastN,
    request.heldFrom,
  );
  const known = knownBefore(fresh, held, contents);
  const refusedBefore = refusedGroups(request.changes, again);
  const settledNow = groupsOf(fresh).flatMap((group) => {
    const before = group.flatMap(({ id }) => known.get(id) ?? []);
    const unheard = group.filter(({ id }) => !known.has(id));
    if (unheard.length === 0) return before;
    const isRest = before.some(isParked) || refusedBefore.has(unheard[0]?.group ?? '');
    return [...before, ...(isRest ? parkRest(unheard) : settleGroup(unheard, { desk, now, newId }))];
  });
  const lastN = (gap?.to ?? held.lastN) + fresh.length;
  const waiting = request.waiting ?? 0;
  const write: OfficeWrite = {
    at: now,
    seq: desk.seq,
    sum: desk.sum,
    lastN,
    waiting,
    records: writtenRecords(desk),
    changes: custodyOf(fresh, settledNow, contents),
    leases: added,
    gap,
    told: toldBy(held, lastN, waiting),
  };
  return { settled: [...again, ...settledNow], missingFrom, leases, write };
};
