import { bucketOf } from '../../protocol/office-sum.ts';
import type { SyncAnswer } from '../../protocol/sync.ts';
import type { VaultMemory } from './vault-memory.ts';

/** More than this at once is not taken away on the word of one answer. */
export const massRemoval = (removed: number, held: number): boolean => removed > Math.max(20, held / 10);

/** Ids that lie in the repaired buckets here and not at the county. Pending changes of them stay in the outbox. */
export const surplusIds = (memory: VaultMemory, repair: SyncAnswer['repair']): readonly string[] => {
  if (!repair) return [];
  const buckets = new Set(repair.buckets);
  const theirs = new Set(repair.records.map(({ id }) => id));
  return [...memory.live.confirmedIds()].filter((id) => buckets.has(bucketOf(id)) && !theirs.has(id));
};
