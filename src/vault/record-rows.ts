import type { Doc } from '../../domain/record.ts';
import { type OfficeSum, sumWith, sumWithout } from '../../protocol/office-sum.ts';
import type { WireRecord } from '../../protocol/sync.ts';
import type { VaultMemory } from './vault-memory.ts';

/** The office sum after these rows came and those ids went; memory is not touched. */
export const sumAfter = (
  { sum, live }: VaultMemory,
  records: readonly WireRecord[],
  gone: readonly string[],
): OfficeSum => {
  const seqs = new Map<string, number>();
  let after = sum;
  for (const { id, seq } of records) {
    const before = seqs.get(id) ?? live.confirmed(id)?.seq;
    if (before !== undefined) after = sumWithout(after, id, before);
    after = sumWith(after, id, seq);
    seqs.set(id, seq);
  }
  for (const id of gone) {
    const before = live.confirmed(id)?.seq;
    if (before !== undefined && !seqs.has(id)) after = sumWithout(after, id, before);
  }
  return after;
};

/** Confirmed rows into memory, gone ones out of it, and the sum that belongs to them. */
export const takeRecords = (
  memory: VaultMemory,
  records: readonly WireRecord[],
  gone: readonly string[],
  sum: OfficeSum,
): void => {
  memory.live.dropConfirmed(gone);
  memory.live.putConfirmed(records.map(({ id, kind, seq, doc }) => ({ id, kind, seq, doc: doc as Doc })));
  for (const { id } of records) memory.reread?.add(id);
  memory.sum = sum;
};
