import { isDeepStrictEqual } from 'node:util';
import { UNKNOWN_HOLDER } from '../../server/numbers/unknown-holder.ts';
import type { OfficeAsk, OfficeHeld, OfficeRecord } from '../../server/sync/office-store.ts';
import { deviceOf, identitiesOf, type MemoryChange, type MemoryOffice } from './memory-office.ts';

const madeBy = (office: MemoryOffice, identities: readonly string[], wanted: ReadonlySet<string>): string[] => [
  ...new Set(
    identities.flatMap((id) =>
      [...(office.devices.get(id)?.changes.values() ?? [])].flatMap(({ outcome, body }) =>
        outcome !== 'parked' && body.set[0]?.path === '' && wanted.has(body.recordId) ? [body.recordId] : [],
      ),
    ),
  ),
];

const knownContents = (office: MemoryOffice, wanted: ReadonlySet<string>): OfficeHeld['knownContents'] => {
  if (wanted.size === 0) return [];
  const known = new Map<string, MemoryChange>();
  for (const { changes } of office.devices.values())
    for (const change of changes.values()) {
      const before = known.get(change.content);
      if (wanted.has(change.content) && (!before || before.seq < change.seq)) known.set(change.content, change);
    }
  return [...known.values()].map(({ content, outcome, seq, problem }) => ({ content, outcome, seq, problem }));
};

/** What belongs to the county and not to one office. */
export type CountyHeld = {
  readonly timeline: string;
  readonly countyRecords: readonly Pick<OfficeRecord, 'id' | 'kind' | 'doc'>[];
};

const owedTo = (office: MemoryOffice, countyRecords: CountyHeld['countyRecords']): OfficeHeld['owed'] =>
  countyRecords.flatMap((one) => {
    const held = office.records.get(one.id);
    return held && isDeepStrictEqual(held.doc, one.doc) ? [] : [{ ...one, seq: held?.seq ?? null }];
  });

/** What an office holds for one request. */
export const heldOf = (
  office: MemoryOffice,
  { timeline, countyRecords }: CountyHeld,
  deviceId: string,
  ask: OfficeAsk,
): OfficeHeld => {
  const { lastN, told, backedUp, changes } = deviceOf(office, deviceId);
  const wanted = new Set(ask.recordIds);
  const labels = new Set(ask.labels);
  const identities = identitiesOf(office, deviceId);
  const all = [...office.records.values()];
  return {
    timeline,
    seq: office.seq,
    sum: office.sum,
    usersVersion: office.usersVersion,
    users: [...office.users.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    lastN,
    identities,
    told,
    backedUp,
    knownContents: knownContents(office, new Set(ask.contents)),
    backedUpSeq: office.backedUpSeq,
    remembered: [...new Set(ask.ns)].sort((a, b) => a - b).flatMap((n) => changes.get(n) ?? []),
    records: all.filter(
      ({ id, kind, doc }) => wanted.has(id) || (kind === 'numberUse' && labels.has(String(doc.label))),
    ),
    openConflicts: all.flatMap(({ kind, doc }) =>
      kind === 'conflict' && doc.status === 'open' && wanted.has(String(doc.recordId))
        ? [{ recordId: String(doc.recordId), path: String(doc.path) }]
        : [],
    ),
    mass: ask.weighMass ? { records: all.length, madeHere: madeBy(office, identities, wanted) } : null,
    leases: office.leases.filter(
      ({ year, deviceId: owner, leasedAt }) =>
        year >= ask.year ||
        owner === UNKNOWN_HOLDER ||
        identities.includes(owner) ||
        (year === ask.year - 1 && office.putBackAt !== null && leasedAt <= office.putBackAt),
    ),
    putBackAt: office.putBackAt,
    owed: owedTo(office, countyRecords),
  };
};
