import type { VaultMemory } from './vault-memory.ts';
import type { CursorMeta } from './vault-storage.ts';

/** Where this vault stands with the county, as the row on disk. */
export const cursorRow = (
  {
    cursor,
    stoodAt,
    timeline,
    lastSyncedAt,
    backedUp,
    backedUpSeq,
    backedUpAt,
    reread,
    countyTime,
    receipt,
    sum,
  }: VaultMemory,
  changed: Partial<Omit<CursorMeta, 'key'>> = {},
): CursorMeta => ({
  key: 'cursor',
  cursor,
  stoodAt,
  timeline,
  lastSyncedAt,
  backedUp,
  backedUpSeq,
  backedUpAt,
  rereading: reread !== null,
  countyTime,
  receipt,
  sum,
  ...changed,
});
