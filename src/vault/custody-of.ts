import type { VaultMemory } from './vault-memory.ts';

/** Three words, always true: journal flushed · committed by the county · inside the county's last verified backup. */
export const CUSTODIES = ['已存本机', '已到县', '已备份'] as const;
export type Custody = (typeof CUSTODIES)[number];

/** Where all of a record is safe: the least safe part of it counts. */
export const custodyOf = (memory: VaultMemory, recordId: string): Custody | undefined => {
  if (memory.live.isPending(recordId)) return '已存本机';
  const confirmed = memory.live.confirmed(recordId);
  if (!confirmed) return undefined;
  return confirmed.seq <= memory.backedUpSeq ? '已备份' : '已到县';
};
