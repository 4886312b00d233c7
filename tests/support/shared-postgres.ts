import { type Forked, forked } from './forked.ts';
import { SHARED_POSTGRES } from './shared-county-database.ts';

let postgres: Forked<string> | null = null;

/** One PostgreSQL for all tests against a real one: each county in it has a database of its own. Who kills PostgreSQL starts one for itself. */
export const setup = async (): Promise<void> => {
  postgres = await forked<string>(new URL('postgres-process.ts', import.meta.url));
  process.env[SHARED_POSTGRES] = postgres.said;
};

export const teardown = async (): Promise<void> => postgres?.end();
