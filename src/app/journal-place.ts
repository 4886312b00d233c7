import { bridge } from '../bridge.ts';
import type { JournalFiles } from '../vault/journal/journal-files.ts';

/** The vault's files, as this computer gives them. */
export const journalPlace: JournalFiles = {
  list: () => bridge.journalList(),
  read: (name) => bridge.journalRead(name),
  append: (name, at, bytes) => bridge.journalAppend(name, at, bytes),
  remove: (name) => bridge.journalRemove(name),
  putWhole: (name, bytes) => bridge.journalPutWhole(name, bytes),
  freeBytes: () => bridge.freeBytes(),
};
