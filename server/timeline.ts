import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from './db/tables.ts';

/** A value of `meta`, made by `make` the first time anybody asks. */
export const metaValue = async (
  database: Kysely<Tables>,
  key: string,
  make: () => Promise<string> | string,
): Promise<string> => {
  const have = await database.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst();
  if (have) return have.value;
  await database
    .insertInto('meta')
    .values({ key, value: await make() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await database.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirstOrThrow()).value;
};

/** The server's timeline: new after a restore, so that devices offer again what was not yet backed up. */
export const timelineOf = (database: Kysely<Tables>): Promise<string> => metaValue(database, 'timeline', randomUUID);
