import { readdirSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import type { Database } from './database.ts';

const FOLDER = new URL('./migrations/', import.meta.url);
/** Any number will do, as long as it is always this one: two servers starting at once must not migrate together. */
const MIGRATION_LOCK = 724_2020;

/** The migrations this program has, in order. */
export const migrationNames = (): readonly string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort();

/** Runs what is missing of the named migrations (all of them when none are named), in order, each in one transaction. Running it again does nothing. */
export const migrate = async (database: Database, names = migrationNames()): Promise<void> => {
  await sql`CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())`.execute(
    database,
  );
  for (const name of names) {
    await database.transaction().execute(async (tx) => {
      await sql`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(tx);
      const done = await sql`SELECT 1 FROM migrations WHERE name = ${name}`.execute(tx);
      if (done.rows.length > 0) return;
      await sql.raw(readFileSync(new URL(name, FOLDER), 'utf8')).execute(tx);
      await sql`INSERT INTO migrations (name) VALUES (${name})`.execute(tx);
    });
  }
};
