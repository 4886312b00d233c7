import type { BlobFiles } from '../../src/attachments/blob-files.ts';

export type MemoryBlobs = { -readonly [K in keyof BlobFiles]: BlobFiles[K] } & {
  readonly all: Map<string, Uint8Array>;
  readonly parts: Map<string, Uint8Array>;
};

/** Files as a disk keeps them, in memory: a part is no file before its commit. */
export const memoryBlobs = (): MemoryBlobs => {
  const all = new Map<string, Uint8Array>();
  const parts = new Map<string, Uint8Array>();
  return {
    all,
    parts,
    append: async (name, at, bytes) => {
      const old = at === 0 ? new Uint8Array() : (parts.get(name) ?? new Uint8Array());
      const grown = new Uint8Array(at + bytes.length);
      grown.set(old.subarray(0, at));
      grown.set(bytes, at);
      parts.set(name, grown);
    },
    commit: async (name) => {
      const part = parts.get(name);
      if (!part) throw new Error('no part');
      all.set(name, part);
      parts.delete(name);
    },
    discard: async (name) => void parts.delete(name),
    read: async (name, at, length) => all.get(name)?.slice(at, at + length) ?? null,
    size: async (name) => all.get(name)?.length ?? null,
    freeBytes: async () => null,
  };
};
