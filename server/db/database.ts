import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

// Counters are bigint in PostgreSQL and stay far below 2^53 here; as text they would compare wrongly.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** A pool of connections to one database. */
export const openDatabase = (connectionString: string): Database => {
  const pool = new pg.Pool({ connectionString, max: 10 });
  // A connection that PostgreSQL closes while idle (restart) is replaced by the pool; it must not end the process.
  pool.on('error', () => {});
  // Nor must one that breaks while it is in use: its query fails, and the caller is told so.
  pool.on('connect', (client) => void client.on('error', () => {}));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
};
