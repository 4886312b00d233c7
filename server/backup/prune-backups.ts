import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** How many of its own the server keeps. */
const KEPT = 14;

const OURS = /^fengqiao-\d{8}-\d{6}\.backup$/u;

/** Removes all but the newest of the server's own backups in its folder; called only after a new one has been proved. */
export const pruneBackups = async (folder: string, kept = KEPT): Promise<void> => {
  const names = (await readdir(folder)).filter((name) => OURS.test(name)).sort();
  for (const name of names.slice(0, Math.max(0, names.length - kept))) await rm(join(folder, name), { force: true });
};
