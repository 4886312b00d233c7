import type { Doc } from '../../domain/record.ts';
import { type OfficeSum, sumWith, sumWithout } from '../../protocol/office-sum.ts';
import { UNKNOWN_HOLDER } from '../numbers/unknown-holder.ts';
import type { OfficeHeld, OfficeLease, OfficeUser } from './office-store.ts';

export type Held = { readonly kind: string; readonly seq: number; readonly doc: Doc };

/** Everything one request needs of an office, read under the office's lock, and what it will write. */
export type OfficeDesk = {
  seq: number;
  sum: OfficeSum;
  readonly records: Map<string, Held>;
  readonly written: Set<string>;
  readonly users: ReadonlyMap<string, OfficeUser>;
  readonly told: OfficeHeld['told'];
  readonly mass: OfficeHeld['mass'];
  /** Paths with an open conflict, by record. */
  readonly openConflicts: Map<string, string[]>;
  /**
   * Blocks of numbers this device may bring: its own, those of the identities it came from, those a restored county passed over, and those given
   * before it was put back, by whomever: a colleague may bring the row of the register that the county lost.
   */
  readonly leases: readonly OfficeLease[];
};

export const openDesk = (held: OfficeHeld, leases: readonly OfficeLease[]): OfficeDesk => {
  const openConflicts = new Map<string, string[]>();
  for (const { recordId, path } of held.openConflicts)
    openConflicts.set(recordId, [...(openConflicts.get(recordId) ?? []), path]);
  return {
    seq: held.seq,
    sum: held.sum,
    records: new Map(held.records.map(({ id, kind, seq, doc }) => [id, { kind, seq, doc }])),
    written: new Set(),
    users: new Map(held.users.map((user) => [user.id, user])),
    told: held.told,
    mass: held.mass,
    openConflicts,
    leases: leases.filter(
      ({ deviceId, leasedAt }) =>
        deviceId === UNKNOWN_HOLDER ||
        held.identities.includes(deviceId) ||
        (held.putBackAt !== null && leasedAt <= held.putBackAt),
    ),
  };
};

/** What headquarters made for every office and this one lacks comes before what its laptop brings: no laptop can stand in its way. */
export const layOwed = (desk: OfficeDesk, owed: OfficeHeld['owed']): void => {
  for (const { id, kind, doc, seq } of owed) {
    if (seq !== null) desk.records.set(id, { kind, seq, doc });
    putOnDesk(desk, id, kind, doc);
  }
};

/** Lays a record on the desk under the office's next seq. */
export const putOnDesk = (desk: OfficeDesk, id: string, kind: string, doc: Doc): number => {
  const before = desk.records.get(id);
  desk.seq += 1;
  desk.sum = sumWith(before ? sumWithout(desk.sum, id, before.seq) : desk.sum, id, desk.seq);
  desk.records.set(id, { kind, seq: desk.seq, doc });
  desk.written.add(id);
  return desk.seq;
};
