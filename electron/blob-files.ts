import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BridgeAsks } from '../protocol/bridge.ts';
import { flushFolder } from './files.ts';

type BlobAsks = {
  readonly [K in Extract<keyof BridgeAsks, `blob${string}`>]: (
    ...args: Parameters<BridgeAsks[K]>
  ) => Promise<ReturnType<BridgeAsks[K]>>;
};

/** The window names files, never paths. */
const NAME = /^[0-9a-f]{64}$/u;

const isMissing = (trouble: unknown): boolean => (trouble as { code?: string }).code === 'ENOENT';

/** Encrypted files under <folder>/aa/<name>: pieces into a part file, then flushed, renamed and the folder flushed. Knows nothing of what is inside. */
export const blobFiles = (root: string): BlobAsks => {
  const pathOf = (name: string): string => {
    if (!NAME.test(name)) throw new Error('blobs: not a file name');
    return join(root, name.slice(0, 2), name);
  };
  const partOf = (name: string): string => `${pathOf(name)}.part`;
  return {
    blobAppend: async (name, at, bytes) => {
      const part = partOf(name);
      if (at === 0) await mkdir(dirname(part), { recursive: true, mode: 0o700 });
      const file = await open(part, at === 0 ? 'w' : 'r+', 0o600);
      try {
        await file.write(bytes, 0, bytes.byteLength, at);
      } finally {
        await file.close();
      }
    },
    blobCommit: async (name) => {
      const part = partOf(name);
      const file = await open(part, 'r+');
      await file.sync().finally(() => file.close());
      await rename(part, pathOf(name));
      await flushFolder(dirname(part));
      await flushFolder(root);
    },
    blobDiscard: (name) => rm(partOf(name), { force: true }),
    blobRead: async (name, at, length) => {
      try {
        const file = await open(pathOf(name), 'r');
        try {
          const bytes = new Uint8Array(length);
          const { bytesRead } = await file.read(bytes, 0, length, at);
          return bytes.subarray(0, bytesRead);
        } finally {
          await file.close();
        }
      } catch (trouble) {
        if (isMissing(trouble)) return null;
        throw trouble;
      }
    },
    blobSize: async (name) => {
      try {
        return (await stat(pathOf(name))).size;
      } catch (trouble) {
        if (isMissing(trouble)) return null;
        throw trouble;
      }
    },
    blobRemove: (name) => rm(pathOf(name), { force: true }),
  };
};
