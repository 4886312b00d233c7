import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openDatabase } from '../../server/db/database.ts';
import { startPostgres } from '../../server/db/embedded.ts';
import { migrate } from '../../server/db/migrate.ts';
import { seedCounty } from '../../server/seed/seed-county.ts';
import { SEEDED, TEST_SEED } from './shared-county-database.ts';

/** The PostgreSQL of the tests with one seeded county in it, from which others are copied. What it holds need not outlive it: it does not wait for the disk. */
const folder = mkdtempSync(join(tmpdir(), 'fengqiao-postgres-'));
const postgres = await startPostgres(folder);
const admin = openDatabase(postgres.connectionString('postgres'));
await sql`ALTER SYSTEM SET fsync = off`.execute(admin);
await sql`SELECT pg_reload_conf()`.execute(admin);
await sql`CREATE DATABASE ${sql.id(SEEDED)}`.execute(admin);
await admin.destroy();
const seeded = openDatabase(postgres.connectionString(SEEDED));
await migrate(seeded);
await seedCounty(seeded, TEST_SEED);
await seeded.destroy();
const end = async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
};
process.on('disconnect', () => void end());
process.send?.(postgres.connectionString(''));
