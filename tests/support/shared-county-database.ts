import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { openDatabase } from '../../server/db/database.ts';

/** Where the tests find the PostgreSQL that they share, if there is one. */
export const SHARED_POSTGRES = 'FENGQIAO_TEST_POSTGRES';
export const SEEDED = 'seeded';
export const TEST_SEED = { today: '2026-11-24', small: true } as const;

/** The address of a fresh copy of the seeded county in the shared PostgreSQL; undefined where none is shared. */
export const sharedCountyDatabase = async (): Promise<string | undefined> => {
  const cluster = process.env[SHARED_POSTGRES];
  if (!cluster) return undefined;
  const name = `county-${randomUUID()}`;
  const admin = openDatabase(`${cluster}postgres`);
  await sql`CREATE DATABASE ${sql.id(name)} TEMPLATE ${sql.id(SEEDED)}`.execute(admin);
  await admin.destroy();
  return `${cluster}${name}`;
};
