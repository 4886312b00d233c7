import type { Dexie } from 'dexie';

/** Every version the store ever had. An upgrade never clears outbox, parked or drafts, and awaits nothing but Dexie. */
export const layOutHistory = (database: Dexie): void => {
  // 1 · 2026-11 · first
  database.version(1).stores({ records: 'id', outbox: 'n', parked: 'id', drafts: 'key', meta: 'key' });
  // 2 · 2026-11 · many records in one row
  database.version(2).stores({ pages: 'page' });
  // 3 · 2026-11 · what the county was not told yet of who saw, printed or took along what; the rest stays as it lies
  database.version(3).stores({ access: 'id' });
};
