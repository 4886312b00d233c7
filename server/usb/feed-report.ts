import type { SyncRequest } from '../../protocol/sync.ts';
import type { ReceiptPage, ReportBody } from '../../protocol/usb-content.ts';
import type { Database } from '../db/database.ts';
import { newIdentity } from '../devices/new-identity.ts';
import { type AcceptContext, acceptSync } from '../sync/accept-sync.ts';
import type { PacketDevice } from './packet-device.ts';

export type Feeding = {
  readonly database: Database;
  readonly context: AcceptContext;
  readonly device: PacketDevice;
  readonly pages: ReceiptPage[];
};

/** Something the laptop must do first; nothing more of this report can be taken. */
const halts = ({ answer }: ReceiptPage): boolean =>
  answer.restart === true ||
  answer.missingFrom !== undefined ||
  answer.settled.some(({ outcome }) => outcome === 'forked');

const ask = async ({ database, context, pages }: Feeding, request: SyncRequest): Promise<ReceiptPage> => {
  const answer = await acceptSync(context, request);
  // With a hole it is for the laptop to say whether it still has the missing ones; if not, it goes on under the new identity.
  const lost = answer.missingFrom !== undefined || answer.settled.some(({ outcome }) => outcome === 'forked');
  const page: ReceiptPage = {
    from: request.cursor,
    sent: request.changes.map(({ id, hash }) => ({ id, hash })),
    answer,
    ...(lost ? { identity: await newIdentity(database, context.device, context.now, context.newId) } : {}),
  };
  pages.push(page);
  return page;
};

/** A laptop that took receipt `receiptId` knew what stood in it from then on (S8). */
const rememberTold = async (
  { database, device }: Feeding,
  { receiptId, fromN }: NonNullable<ReportBody['told']>,
): Promise<void> => {
  const receipt = await database
    .selectFrom('usb_packets')
    .select('users_version')
    .where('office_id', '=', device.officeId)
    .where('device_id', '=', device.id)
    .where('id', '=', receiptId)
    .executeTakeFirst();
  if (!receipt) return;
  await database
    .insertInto('device_told')
    .values({
      office_id: device.officeId,
      device_id: device.id,
      version: receipt.users_version,
      from_n: fromN,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** One segment as if it had come over the line; false: the rest of the report waits. Pages go on from one another. */
export const feedSegment = async (feeding: Feeding, { request, told }: ReportBody): Promise<boolean> => {
  if (told) await rememberTold(feeding, told);
  const cursor = feeding.pages.at(-1)?.answer.cursor ?? request.cursor;
  // Buckets are of the moment the file was made; what differs is found again by the next sum.
  const { buckets: _old, ...rest } = request;
  return !halts(await ask(feeding, { ...rest, cursor }));
};

/** Everything of the office above what the pages told so far. */
export const pullRest = async (feeding: Feeding): Promise<void> => {
  for (let last = feeding.pages.at(-1); last && !last.answer.tooOld; last = feeding.pages.at(-1)) {
    const { answer } = last;
    const forked = answer.settled.some(({ outcome }) => outcome === 'forked');
    if (forked || !(answer.more || answer.restart)) return;
    const { timeline, cursor, protocol } = answer;
    await ask(feeding, { protocol, device: feeding.device.id, timeline, cursor, changes: [] });
  }
};
