import { mkdir, open, readdir, readFile, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { BridgeAsks } from '../protocol/bridge.ts';
import { flushFolder, writeWhole } from './files.ts';

type JournalAsks = {
  readonly [K in Extract<keyof BridgeAsks, `journal${string}` | 'freeBytes'>]: (
    ...args: Parameters<BridgeAsks[K]>
  ) => Promise<ReturnType<BridgeAsks[K]>>;
};

/** The window names files, never paths. */
const NAME = /^[a-z0-9][a-z0-9.-]{0,60}$/u;

/** The journal's files in one folder of the user's own; every write is on the disk before it is answered. */
export const journalFiles = (folder: string): JournalAsks => {
  const pathOf = (name: string): string => {
    if (!NAME.test(name)) throw new Error('journal: not a file name');
    return join(folder, name);
  };
  const ready = mkdir(folder, { recursive: true });
  return {
    journalList: async () => {
      await ready;
      return (await readdir(folder)).filter((name) => NAME.test(name) && !name.endsWith('.part'));
    },
    journalRead: async (name) => {
      try {
        return new Uint8Array(await readFile(pathOf(name)));
      } catch (trouble) {
        if ((trouble as { code?: string }).code === 'ENOENT') return null;
        throw trouble;
      }
    },
    journalAppend: async (name, at, bytes) => {
      await ready;
      const path = pathOf(name);
      const file = await open(path, at === 0 ? 'w' : 'r+');
      try {
        await file.truncate(at);
        await file.write(bytes, 0, bytes.byteLength, at);
        await file.datasync();
      } finally {
        await file.close();
      }
      if (at === 0) await flushFolder(folder);
    },
    journalRemove: async (name) => {
      await rm(pathOf(name), { force: true });
      await flushFolder(folder);
    },
    journalPutWhole: async (name, bytes) => {
      await ready;
      await writeWhole(pathOf(name), bytes);
    },
    freeBytes: async () => {
      await ready;
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize;
    },
  };
};
