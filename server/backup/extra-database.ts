import type pg from 'pg';
import { databaseNameOf, quoted, withClient, withDatabaseName } from './raw-client.ts';

/** A database beside the county's, of the same server: byte order, UTF-8, empty. */
export const createBeside = async (client: pg.Client, name: string): Promise<void> => {
  await client.query(`CREATE DATABASE ${quoted(name)} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'`);
};

export const dropDatabase = async (client: pg.Client, name: string): Promise<void> => {
  await client.query(`DROP DATABASE IF EXISTS ${quoted(name)} WITH (FORCE)`);
};

const scratchName = (database: string, id: string): string => `${database}_rehearsal_${id}`;

/** What a killed rehearsal left behind. Only one backup runs at a time, so none of these is in use. */
const dropLeftOvers = async (client: pg.Client, database: string): Promise<void> => {
  const { rows } = await client.query<{ datname: string }>(
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
    [scratchName(database, '')],
  );
  for (const { datname } of rows) await dropDatabase(client, datname);
};

/** A scratch database for the work; dropped whatever becomes of it. */
export const withScratch = async <T>(url: string, id: string, work: (scratchUrl: string) => Promise<T>): Promise<T> => {
  const database = databaseNameOf(url);
  const name = scratchName(database, id);
  await withClient(url, async (client) => {
    await dropLeftOvers(client, database);
    await createBeside(client, name);
  });
  try {
    return await work(withDatabaseName(url, name));
  } finally {
    await withClient(url, (client) => dropDatabase(client, name));
  }
};
