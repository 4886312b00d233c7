import type pg from 'pg';
import { backupRefusal } from './backup-refusal.ts';
import { dropDatabase } from './extra-database.ts';
import { databaseNameOf, quoted, withClient, withDatabaseName } from './raw-client.ts';

export type Target = 'missing' | 'empty' | 'filled';

/** Runs beside the county's database: a database cannot be renamed from inside. */
export const fromOutside = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const inPostgres = withDatabaseName(url, 'postgres');
  return withClient(databaseNameOf(url) === 'postgres' ? withDatabaseName(url, 'template1') : inPostgres, work);
};

const countIn = async (client: pg.Client, query: string, values: readonly unknown[] = []): Promise<number> =>
  Number((await client.query<{ count: number }>(query, [...values])).rows[0]?.count ?? 0);

const isFilled = (url: string): Promise<boolean> =>
  withClient(url, async (client) => {
    if ((await countIn(client, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")) === 0) return false;
    if (
      (await countIn(
        client,
        "SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tablename = 'offices'",
      )) === 0
    )
      return true; // somebody else's tables
    return (await countIn(client, 'SELECT count(*) FROM offices')) > 0;
  });

/** What stands in the place. Refused while a county server (or anybody) is at it. */
export const lookAtTarget = (url: string): Promise<Target> =>
  fromOutside(url, async (outside) => {
    const name = databaseNameOf(url);
    if ((await countIn(outside, 'SELECT count(*) FROM pg_database WHERE datname = $1', [name])) === 0) return 'missing';
    if ((await countIn(outside, 'SELECT count(*) FROM pg_stat_activity WHERE datname = $1', [name])) > 0)
      throw backupRefusal('restore-server-running');
    return (await isFilled(url)) ? 'filled' : 'empty';
  });

const asideName = (name: string, now: Date): string =>
  `${name}_before_restore_${now.toISOString().slice(0, 19).replaceAll(/[-:T]/gu, '')}`;

/** Puts the new database in the place, in one step; what stood there filled is kept under another name, which is returned. */
export const switchDatabases = (url: string, fresh: string, target: Target, now: Date): Promise<string | null> =>
  fromOutside(url, async (outside) => {
    const name = databaseNameOf(url);
    if (target === 'empty') await dropDatabase(outside, name);
    const aside = target === 'filled' ? asideName(name, now) : null;
    await outside.query('BEGIN');
    if (aside) await outside.query(`ALTER DATABASE ${quoted(name)} RENAME TO ${quoted(aside)}`);
    await outside.query(`ALTER DATABASE ${quoted(fresh)} RENAME TO ${quoted(name)}`);
    await outside.query('COMMIT');
    return aside;
  });
