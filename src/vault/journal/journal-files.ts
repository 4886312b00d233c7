/**
 * Files outside IndexedDB, as the computer gives them: Electron's main process, or the origin private file system.
 * What `append` and `putWhole` have answered is on the disk (file and folder flushed), not in a cache.
 */
export type JournalFiles = {
  readonly list: () => Promise<readonly string[]>;
  /** The bytes of a file, null where it is not there. */
  readonly read: (name: string) => Promise<Uint8Array | null>;
  /** Writes at byte `at` (cutting off what lay behind it) and flushes: a torn end of an earlier try is overwritten. */
  readonly append: (name: string, at: number, bytes: Uint8Array) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  /** The whole file is the new one or the old one, never a half. */
  readonly putWhole: (name: string, bytes: Uint8Array) => Promise<void>;
  /** Bytes free on that disk; null where the computer does not say. */
  readonly freeBytes: () => Promise<number | null>;
};
