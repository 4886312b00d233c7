import { bucketOf, bucketSums, type OfficeSum } from '../../protocol/office-sum.ts';
import { SYNC_LIMITS, type SyncAnswer } from '../../protocol/sync.ts';
import { toWire } from './feed-of.ts';
import type { OfficeTransaction } from './office-store.ts';

/** The most one repair carries; what else differs is repaired by the next request, whose buckets differ still. */
export const REPAIR_MAX = { buckets: 64, records: SYNC_LIMITS.recordsMax } as const;

type Bucket = { readonly bucket: number; readonly ids: readonly string[] };

/** The first differing buckets that fit; always at least one, so that every round of repair makes progress. */
const pageOf = (differing: readonly Bucket[]): Bucket[] => {
  const page: Bucket[] = [];
  let rows = 0;
  for (const one of differing.slice(0, REPAIR_MAX.buckets)) {
    if (page.length > 0 && rows + one.ids.length > REPAIR_MAX.records) break;
    page.push(one);
    rows += one.ids.length;
  }
  return page;
};

/** Every row of the buckets in which the device and the office differ, a page of them (S11). */
export const repairOf = async (
  office: OfficeTransaction,
  officeId: string,
  theirs: readonly OfficeSum[],
): Promise<NonNullable<SyncAnswer['repair']>> => {
  const rows = await office.allSeqs();
  const idsOf = new Map<number, string[]>();
  for (const { id } of rows) idsOf.set(bucketOf(id), [...(idsOf.get(bucketOf(id)) ?? []), id]);
  const differing = bucketSums(rows).flatMap((sum, bucket) =>
    sum === theirs[bucket] ? [] : [{ bucket, ids: idsOf.get(bucket) ?? [] }],
  );
  const page = pageOf(differing);
  const records = await office.recordsById(page.flatMap(({ ids }) => ids));
  return { buckets: page.map(({ bucket }) => bucket), records: records.map(toWire(officeId)) };
};
