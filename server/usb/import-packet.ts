import type { ProblemCode } from '../../domain/problem-codes.ts';
import type { UsbResult } from '../../protocol/county.ts';
import { countyMark } from '../../protocol/usb-content.ts';
import { type PacketHeader, readPacket, SEGMENT } from '../../protocol/usb-packet.ts';
import type { Database } from '../db/database.ts';
import { recoveryPrivateKey, recoveryPublicKey } from '../enrol/recovery-key.ts';
import { postgresOfficeStore } from '../sync/postgres-office-store.ts';
import { type Feeding, feedSegment, pullRest } from './feed-report.ts';
import { openReport } from './open-report.ts';
import { type PacketDevice, packetDevice } from './packet-device.ts';
import { untoldStore } from './untold-store.ts';
import { writeReceipt } from './write-receipt.ts';

export type ImportParts = {
  readonly database: Database;
  readonly now: Date;
  readonly newId: () => string;
  /** Who at headquarters brought it in. */
  readonly by: string;
};

type Ended = { readonly code: ProblemCode | ''; readonly damagedAt: number };

const refusalOf = (header: PacketHeader, device: PacketDevice): ProblemCode | null => {
  if (header.kind !== '上报') return 'usb-not-report';
  if (header.officeId !== device.officeId) return 'usb-not-genuine';
  return device.revoked ? 'device-revoked' : null;
};

/** What the laptop must know when its report could not be taken to its end. */
const haltCode = ({ pages }: Feeding): ProblemCode | '' => {
  const last = pages.at(-1)?.answer;
  if (last?.settled.some(({ outcome }) => outcome === 'forked')) return 'usb-forked';
  if (last?.restart) return 'usb-restart';
  return last?.missingFrom === undefined ? '' : 'changes-missing';
};

const nothing = (code: ProblemCode, device?: PacketDevice, header?: PacketHeader): UsbResult => ({
  fengqiao: true,
  code,
  damagedAt: 0,
  officeName: device?.officeName ?? '',
  deviceName: device?.name ?? '',
  createdAt: header?.createdAt ?? '',
  taken: 0,
  known: 0,
  conflicts: 0,
  parked: 0,
  receiptId: null,
  receiptName: '',
});

const keep = async (
  { database, now, by }: ImportParts,
  { device, pages }: Feeding,
  header: PacketHeader,
  receiptId: string,
  { code, taken, known }: UsbResult,
): Promise<void> => {
  const receipt = Buffer.from(await writeReceipt(header, receiptId, device, pages, now));
  await database
    .insertInto('usb_packets')
    .values({
      office_id: device.officeId,
      device_id: device.id,
      id: receiptId,
      packet_id: header.packetId,
      received_at: now,
      received_by: by,
      code,
      taken,
      known,
      users_version: device.usersVersion,
      receipt,
    })
    .execute();
  await database
    .insertInto('county_acts')
    .values({ at: now, name: by, act: 'import usb', subject: receiptId })
    .execute();
};

/** What stands in `devices` now: the highest n in custody. */
const lastNOf = async (database: Database, { officeId, id }: PacketDevice): Promise<number> => {
  const row = database.selectFrom('devices').select('last_n').where('office_id', '=', officeId).where('id', '=', id);
  return (await row.executeTakeFirstOrThrow()).last_n;
};

const finish = async (parts: ImportParts, feeding: Feeding, header: PacketHeader, ended: Ended): Promise<UsbResult> => {
  const { device, pages } = feeding;
  if (pages.length === 0)
    return { ...nothing(ended.code || 'file-damaged', device, header), damagedAt: ended.damagedAt };
  const code = haltCode(feeding) || ended.code;
  await pullRest(feeding);
  const settled = pages.flatMap(({ answer }) => answer.settled);
  const count = (outcome: string) => settled.filter((one) => one.outcome === outcome).length;
  const taken = (await lastNOf(parts.database, device)) - device.lastN;
  const receiptId = parts.newId();
  const result: UsbResult = {
    ...nothing('internal', device, header),
    code,
    damagedAt: ended.damagedAt,
    taken,
    known: Math.max(0, settled.length - count('forked') - taken),
    conflicts: count('conflict'),
    parked: count('parked'),
    receiptId,
    receiptName: `回执包-${device.officeName}-${device.name}-${header.packetId.slice(0, 8)}.fqb`,
  };
  await keep(parts, feeding, header, receiptId, result);
  return result;
};

/** Takes the segments in order until one is damaged, strange, or asks the laptop to do something first. */
const feedAll = async (parts: ReturnType<typeof readPacket>, feeding: Feeding, privateKey: Record<string, unknown>) => {
  for await (const part of parts) {
    if (part.t === 'trouble') return { code: part.code, damagedAt: part.at + 1 };
    if (part.t === 'end') break;
    if (part.t !== 'segment' || part.kind !== SEGMENT.sync) continue;
    const body = await openReport(part.bytes, privateKey, feeding.device.id);
    if (!body) return { code: 'file-damaged' as const, damagedAt: part.at + 1 };
    if (!(await feedSegment(feeding, body))) break;
  }
  return { code: '' as const, damagedAt: 0 };
};

/**
 * Brings in one report as that device's own requests, by the ordinary rules: twice, late or beside the line is harmless. Answers what became
 * of it; where anything was taken, a receipt lies ready.
 */
export const importPacket = async (source: AsyncIterable<Uint8Array>, parts: ImportParts): Promise<UsbResult> => {
  const { database, now, newId } = parts;
  const mark = await countyMark(await recoveryPublicKey(database));
  const found: { device?: PacketDevice; otherCounty?: boolean; receipt?: boolean } = {};
  const packet = readPacket(source, async (header) => {
    found.otherCounty = header.county !== mark;
    const device = found.otherCounty ? null : await packetDevice(database, header);
    if (device) found.device = device;
    return (header.kind === '上报' ? device?.keys.reportMac : device?.keys.receiptMac) ?? null;
  });
  const first = (await packet.next()).value;
  if (first?.t !== 'header' || !found.device)
    return nothing(found.otherCounty ? 'usb-other-county' : first?.t === 'trouble' ? first.code : 'file-damaged');
  const { device } = found;
  const { header } = first;
  const refused = refusalOf(header, device);
  if (refused) return nothing(refused, device, header);
  const store = untoldStore(postgresOfficeStore(database));
  const context = { store, device: { officeId: device.officeId, id: device.id }, now, newId };
  const feeding: Feeding = { database, context, device, pages: [] };
  const ended = await feedAll(packet, feeding, await recoveryPrivateKey(database));
  return finish(parts, feeding, header, ended);
};
