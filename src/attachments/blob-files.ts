/** Files outside IndexedDB, named by the caller: pieces go into a part file; only `commit` makes it a file, flushed to disk. */
export type BlobFiles = {
  readonly append: (name: string, at: number, bytes: Uint8Array) => Promise<void>;
  readonly commit: (name: string) => Promise<void>;
  readonly discard: (name: string) => Promise<void>;
  /** Up to `length` bytes from `at`; null: no such file. */
  readonly read: (name: string, at: number, length: number) => Promise<Uint8Array | null>;
  readonly size: (name: string) => Promise<number | null>;
  readonly freeBytes: () => Promise<number | null>;
};
