import type { Doc } from './record.ts';

/** Taken back (an undone import, a row entered twice): kept and synced like any record, but in no list and no figure. `voided` = { at, by, reason }. */
export const isVoided = (doc: Doc): boolean => doc.voided !== undefined && doc.voided !== null;
