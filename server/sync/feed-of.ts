import { SYNC_LIMITS, type SyncAnswer, type SyncRequest, type WireRecord } from '../../protocol/sync.ts';
import type { OfficeRecord, OfficeTransaction } from './office-store.ts';

export const toWire =
  (officeId: string) =>
  ({ id, kind, seq, doc }: OfficeRecord): WireRecord => ({ id, kind, officeId, seq, doc: doc as WireRecord['doc'] });

/** The office's records above the cursor in seq order, one page. Under the office's lock no reader can skip a row (S9). */
export const feedOf = async (
  recordsAbove: OfficeTransaction['recordsAbove'],
  officeId: string,
  { cursor, page: wanted = SYNC_LIMITS.recordsFirst }: Pick<SyncRequest, 'cursor' | 'page'>,
  officeSeq: number,
): Promise<Pick<SyncAnswer, 'records' | 'cursor' | 'more'>> => {
  const most = Math.min(wanted, SYNC_LIMITS.recordsMax);
  const rows = await recordsAbove(cursor, most + 1);
  const page = rows.slice(0, most);
  const more = rows.length > page.length;
  return { records: page.map(toWire(officeId)), cursor: more ? (page.at(-1)?.seq ?? cursor) : officeSeq, more };
};
