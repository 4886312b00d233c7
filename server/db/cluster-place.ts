import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isOpenToAll } from './is-open-to-all.ts';
import { ROOT_HOME } from './postgres-binaries.ts';

/**
 * The folder that holds cluster and password: the data folder itself. Only for root behind a closed door (/root) it lies elsewhere, because PostgreSQL
 * refuses to run as root and its own user could not come in; the data folder then says where. Whoever deletes the data folder starts anew.
 */
export const clusterPlace = (dataDir: string, asRoot: boolean, newId: () => string): string => {
  mkdirSync(dataDir, { recursive: true });
  if (!asRoot) return dataDir;
  const sign = join(dataDir, 'postgres-is-in');
  if (existsSync(sign)) return readFileSync(sign, 'utf8').trim();
  if (existsSync(join(dataDir, 'postgres')) || isOpenToAll(dirname(dataDir))) {
    chmodSync(dataDir, 0o755); // what is secret in it has its own mode
    return dataDir;
  }
  const place = join(ROOT_HOME, newId());
  mkdirSync(place, { recursive: true, mode: 0o755 });
  writeFileSync(sign, `${place}\n`);
  return place;
};
