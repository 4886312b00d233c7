import { canonicalJson } from '../../domain/canonical-json.ts';
import { isProvisional } from '../../domain/provisional-number.ts';
import type { Doc } from '../../domain/record.ts';
import type { OfficeRecord, OfficeWrite } from '../../server/sync/office-store.ts';
import { deviceOf, type MemoryDevice, type MemoryOffice } from './memory-office.ts';

const MOVABLE = ['status', 'signedOn', 'voidReason', 'finalNo', 'signedPages'];
const sealedText = (doc: Doc): string =>
  canonicalJson(Object.fromEntries(Object.entries(doc).filter(([key]) => !MOVABLE.includes(key))));

const finalBytes = ({ note: _note, order: _order, ...bytes }: Doc): string => canonicalJson(bytes);

/** What the triggers of migrations 0002, 0005 and 0011 refuse. */
const refuseUnsealing = (before: OfficeRecord | undefined, after: OfficeRecord): void => {
  if (before?.kind === 'attachment' && [before.doc.role, after.doc.role].includes('定稿')) {
    if (finalBytes(before.doc) !== finalBytes(after.doc)) throw new Error('the bytes of a sealed text are not changed');
    return;
  }
  if ((before?.kind !== 'agreement' && before?.kind !== 'paper') || before.doc.status === '草稿') return;
  const { no, finalNo } = before.doc;
  const renumbered = after.doc.finalNo !== finalNo && (finalNo !== undefined || !isProvisional(no));
  if (renumbered || after.doc.status === '草稿' || sealedText(before.doc) !== sealedText(after.doc))
    throw new Error('a sealed text is not changed');
};

/** The office after a request. */
export const writtenOffice = (office: MemoryOffice, deviceId: string, write: OfficeWrite): MemoryOffice => {
  const device = deviceOf(office, deviceId);
  const records = new Map(office.records);
  // A record that one request wrote twice stands where it was first put; the feed goes by seq.
  for (const record of [...write.records].sort((a, b) => a.seq - b.seq)) {
    refuseUnsealing(records.get(record.id), record);
    records.delete(record.id);
    records.set(record.id, record);
  }
  const changes = new Map(device.changes);
  for (const change of write.changes) {
    if (changes.has(change.n)) throw new Error('changes is append-only');
    // Every write gives the office a later state; its first number names the request.
    changes.set(change.n, { ...change, deviceId, at: write.at, transaction: write.changes[0]?.n ?? 0 });
  }
  const told = write.told ? [...device.told, write.told] : device.told;
  const heard: MemoryDevice = {
    ...device,
    lastN: write.lastN,
    told,
    gaps: write.gap ? [...device.gaps, write.gap] : device.gaps,
    changes,
  };
  return {
    ...office,
    seq: write.seq,
    sum: write.sum,
    records,
    leases: [...office.leases, ...write.leases],
    devices: new Map(office.devices).set(deviceId, heard),
  };
};
