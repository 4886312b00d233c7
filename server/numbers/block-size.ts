import type { OfficeLease } from '../sync/office-store.ts';

const SMALLEST = 10;
/** One block never takes more than this, whatever a device says of itself. */
const LARGEST = 500;
const WEEK_MS = 7 * 86_400_000;
const WEEKS = 4;

/**
 * How many numbers a new block has: twice what the device uses of the series in a week, at least ten. Use is counted over the blocks that were
 * given in the last four weeks and the one before them: what the device says it has used of them, by the weeks since the oldest of them was given.
 */
export const blockSize = (
  blocks: readonly OfficeLease[],
  usedOf: (lease: OfficeLease) => number,
  now: Date,
): number => {
  const newestFirst = [...blocks].sort((a, b) => Date.parse(b.leasedAt) - Date.parse(a.leasedAt));
  const since = now.getTime() - WEEKS * WEEK_MS;
  const recent = newestFirst.filter((_, at) => at === 0 || Date.parse(newestFirst[at - 1]?.leasedAt ?? '') >= since);
  const oldest = recent.at(-1);
  if (!oldest) return SMALLEST;
  const weeks = Math.max(1, (now.getTime() - Date.parse(oldest.leasedAt)) / WEEK_MS);
  const used = recent.reduce((sum, lease) => sum + usedOf(lease), 0);
  return Math.min(LARGEST, Math.max(SMALLEST, Math.ceil((2 * used) / weeks)));
};
