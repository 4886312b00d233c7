import { type Custody, custodyOf } from './custody-of.ts';
import type { VaultMemory } from './vault-memory.ts';

/** How many records stand at each of the three words, and when the county's last verified backup was made (null: none is known). */
export type CustodyCounts = { readonly [K in Custody]: number } & { readonly backedUpAt: string | null };

export const custodyCounts = (memory: VaultMemory): CustodyCounts => {
  const counts: Record<Custody, number> = { 已存本机: 0, 已到县: 0, 已备份: 0 };
  for (const id of new Set([...memory.live.confirmedIds(), ...memory.live.pendingIds()])) {
    const word = custodyOf(memory, id);
    if (word) counts[word] += 1;
  }
  return { ...counts, backedUpAt: memory.backedUpAt };
};
