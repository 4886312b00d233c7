import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../db/embedded.ts';
import { holdDataDir } from '../hold-data-dir.ts';
import { backupRefusal } from './backup-refusal.ts';
import { withDatabaseName } from './raw-client.ts';

export type CountyDatabase = { readonly url: string; readonly stop: () => Promise<void> };

const DATABASE = 'fengqiao';

const firstLine = (file: string): string => (readFileSync(file, 'utf8').split('\n')[0] ?? '').trim();

/** The address of the county's own PostgreSQL while it runs, from the files it keeps; null when nobody answers there. */
const runningUrl = async (dataDir: string): Promise<string | null> => {
  const sign = join(dataDir, 'postgres-is-in');
  const place = existsSync(sign) ? firstLine(sign) : dataDir;
  const pidFile = join(place, 'postgres', 'postmaster.pid');
  const passwordFile = join(place, 'postgres-password');
  if (!existsSync(pidFile) || !existsSync(passwordFile)) return null;
  const port = Number(readFileSync(pidFile, 'utf8').split('\n')[3]);
  const url = `postgres://fengqiao:${firstLine(passwordFile)}@127.0.0.1:${port}/postgres`;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  const answers = await client.connect().then(
    () => true,
    () => false,
  );
  await client.end().catch(() => {});
  return answers ? url : null;
};

/** The county's database for a command: the one named, the one that runs, or our own PostgreSQL started for as long as it takes. */
export const openCountyDatabase = async (dataDir: string, databaseUrl: string | undefined): Promise<CountyDatabase> => {
  if (databaseUrl) return { url: databaseUrl, stop: async () => {} };
  const running = await runningUrl(resolve(dataDir));
  if (running) return { url: withDatabaseName(running, DATABASE), stop: async () => {} };
  // Nobody else may start a server on this folder meanwhile: it would end our PostgreSQL as an orphan.
  const hold = await holdDataDir(dataDir);
  if (!hold) throw backupRefusal('database-not-reached');
  hold.ready('');
  const own = await startPostgres(dataDir).catch((trouble: unknown) => {
    hold.release();
    throw trouble;
  });
  const stop = async () => {
    await own.stop();
    hold.release();
  };
  return { url: own.connectionString(DATABASE), stop };
};
