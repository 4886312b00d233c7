import type { Change } from '../../domain/change.ts';
import { splitChangeId, type WireChange } from '../../protocol/change-schema.ts';
import type { SyncAnswer, SyncRequest } from '../../protocol/sync.ts';
import { OLDEST_SERVED, PROTOCOL } from '../../protocol/version.ts';
import { leasesTold, numberYear } from '../numbers/leases-for.ts';
import { feedOf } from './feed-of.ts';
import { contentOfChange } from './hash-of-change.ts';
import { asStorable } from './is-storable.ts';
import type { KnownDevice } from './known-device.ts';
import { MASS_AT_LEAST, takesBack } from './mass-void.ts';
import { nameAuthors } from './name-authors.ts';
import { labelsOf } from './number-is-theirs.ts';
import type { OfficeAsk, OfficeHeld, OfficeStore, OfficeTransaction, OfficeWrite } from './office-store.ts';
import { repairOf } from './repair-of.ts';
import { settleChanges } from './settle-changes.ts';

export type AcceptContext = {
  readonly store: OfficeStore;
  readonly device: KnownDevice;
  readonly now: Date;
  readonly newId: () => string;
  /** The oldest protocol that is given records. */
  readonly oldestServed?: number;
};

/** What each change says, whatever its number. */
const contentsOf = (changes: readonly WireChange[]): ReadonlyMap<string, string> =>
  new Map(changes.map((change) => [change.id, contentOfChange(change as unknown as Change)]));

const askOf = ({ changes }: SyncRequest, contents: ReadonlyMap<string, string>, now: Date): OfficeAsk => ({
  contents: [...contents.values()],
  ns: changes.map(({ id }) => splitChangeId(id).n),
  recordIds: [...new Set(changes.map(({ recordId }) => asStorable(recordId)))],
  labels: changes.flatMap(labelsOf).map(asStorable),
  year: numberYear(now),
  weighMass: takesBack(changes).length > MASS_AT_LEAST,
});

/** A device that knows more than the office, or another history of it: the server was put back. Older programs cannot start again. */
const isOtherHistory = (held: OfficeHeld, { timeline, cursor }: SyncRequest): boolean =>
  timeline !== held.timeline || cursor > held.seq;

const baseAnswer = (held: OfficeHeld, request: SyncRequest, { device, now }: AcceptContext): SyncAnswer => ({
  fengqiao: true,
  protocol: PROTOCOL,
  timeline: held.timeline,
  settled: [],
  records: [],
  cursor: request.cursor,
  more: false,
  leases: leasesTold(held.leases, device.id, now),
  backedUp: held.backedUp,
  backedUpSeq: held.backedUpSeq,
  ...(held.backedUpAt === undefined ? {} : { backedUpAt: held.backedUpAt }),
  time: now.toISOString(),
  users: held.users.map(({ id, name, role, revoked }) => ({ id, name, role, revoked })),
});

/** A device that had everything is behind by what this request has just written, and by nothing else: that need not be read again. */
const rowsAbove =
  (office: OfficeTransaction, held: OfficeHeld, written: OfficeWrite['records']): OfficeTransaction['recordsAbove'] =>
  async (cursor, limit) =>
    cursor < held.seq ? office.recordsAbove(cursor, limit) : written.toSorted((a, b) => a.seq - b.seq).slice(0, limit);

/** Records above the cursor, the sum at its end, and the repair that was asked for. */
const fetchedBy = async (office: OfficeTransaction, request: SyncRequest, officeId: string, at: OfficeAt) => {
  const feed = await feedOf(office.recordsAbove, officeId, request, at.seq);
  if (feed.more) return feed;
  const repair = request.buckets ? { repair: await repairOf(office, officeId, request.buckets) } : {};
  return { ...feed, sum: at.sum, ...repair };
};
type OfficeAt = Pick<OfficeHeld, 'seq' | 'sum'>;

/** One request in one transaction, under the office's lock: settle what came, then read what is above the cursor. */
export const acceptSync = (context: AcceptContext, request: SyncRequest): Promise<SyncAnswer> => {
  const { store, device, now, newId, oldestServed = OLDEST_SERVED } = context;
  const contents = contentsOf(request.changes);
  return store.inOffice(device, async (office): Promise<SyncAnswer> => {
    const held = await office.read(askOf(request, contents, now));
    const answer = baseAnswer(held, request, context);
    const otherHistory = isOtherHistory(held, request);
    if (otherHistory && request.protocol >= 2) return { ...answer, cursor: 0, restart: true };
    const settlement = settleChanges({
      held,
      deviceId: device.id,
      request,
      contents,
      now,
      newId,
    });
    const { settled, missingFrom, leases } = settlement;
    const write = await nameAuthors(settlement.write, office);
    await office.write(write);
    const taken: SyncAnswer = {
      ...answer,
      settled: [...settled],
      ...(missingFrom === undefined ? {} : { missingFrom }),
      leases: leasesTold(leases, device.id, now),
    };
    if (request.protocol < oldestServed || otherHistory) return { ...taken, tooOld: true };
    const recordsAbove = rowsAbove(office, held, write.records);
    return { ...taken, ...(await fetchedBy({ ...office, recordsAbove }, request, device.officeId, write)) };
  });
};
