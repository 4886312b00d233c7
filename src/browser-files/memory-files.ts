import type { OpfsFiles } from './opfs-files.ts';

/** Files that live as long as this object: for a browser that has no place for files, which is told in 设置, and for tests. */
export const memoryFiles = (): OpfsFiles => {
  const files = new Map<string, Uint8Array>();
  return {
    list: async () => [...files.keys()],
    read: async (name) => files.get(name)?.slice() ?? null,
    append: async (name, at, bytes) => {
      const before = files.get(name) ?? new Uint8Array();
      const after = new Uint8Array(at + bytes.byteLength);
      after.set(before.subarray(0, at));
      after.set(bytes, at);
      files.set(name, after);
    },
    remove: async (name) => void files.delete(name),
    putWhole: async (name, bytes) => void files.set(name, bytes.slice()),
  };
};
