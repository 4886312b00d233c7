import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export type SmallDisk = {
  readonly folder: string;
  /** To the last byte. */
  readonly fill: () => void;
  readonly free: () => void;
  readonly remove: () => void;
};

const writeUntilFull = (file: number, bytes: Buffer): void => {
  for (;;) {
    try {
      if (writeSync(file, bytes) < bytes.length) return;
    } catch (trouble) {
      if ((trouble as { code?: string }).code === 'ENOSPC') return;
      throw trouble;
    }
  }
};

/** A disk of 64 MB in memory; null where this user may not mount one. */
export const mountSmallDisk = (folder: string): SmallDisk | null => {
  mkdirSync(folder, { recursive: true });
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', folder], { stdio: 'ignore' });
  if (mounted.status !== 0) return null;
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill: () => {
      const file = openSync(ballast, 'a');
      for (const size of [1 << 20, 4096, 1]) writeUntilFull(file, Buffer.alloc(size, 1));
      closeSync(file);
    },
    free: () => rmSync(ballast, { force: true }),
    // Lazily: a browser that was just killed may still hold a file for a moment.
    remove: () => void spawnSync('umount', ['-l', folder], { stdio: 'ignore' }),
  };
};
