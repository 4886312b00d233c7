import { type Kysely, sql } from 'kysely';
import type { WordingDoc } from '../../domain/kinds/wording.ts';
import type { Office } from '../../domain/office.ts';
import type { CountyWording } from '../../protocol/wordings.ts';
import type { Tables } from '../db/tables.ts';

type Row = { readonly id: string; readonly doc: object; readonly made_at: Date; readonly made_by: string };

const asWording = ({ id, doc, made_at, made_by }: Row): CountyWording => ({
  id,
  doc: doc as WordingDoc,
  madeAt: made_at.toISOString(),
  madeBy: made_by,
});

/** Every version headquarters ever made, oldest first. */
export const wordingsOf = async (database: Kysely<Tables>): Promise<readonly CountyWording[]> =>
  (
    await database
      .selectFrom('county_records')
      .selectAll()
      .where('kind', '=', 'wording')
      .orderBy('made_at')
      .orderBy(sql`length(doc ->> 'version')`)
      .orderBy(sql`doc ->> 'version'`)
      .execute()
  ).map(asWording);

/** The offices of the county, as their numbers name them. */
export const officesOf = async (database: Kysely<Tables>): Promise<readonly Office[]> =>
  (await database.selectFrom('offices').select('profile').orderBy('id').execute()).map(
    ({ profile }) => profile as Office,
  );

/** One writer at a time: version names are counted, and days are taken once. */
export const lockWordings = (tx: Kysely<Tables>): Promise<unknown> =>
  sql`LOCK TABLE county_records IN SHARE ROW EXCLUSIVE MODE`.execute(tx);

export const addWording = (
  tx: Kysely<Tables>,
  { id, doc, at, by }: { readonly id: string; readonly doc: WordingDoc; readonly at: Date; readonly by: string },
): Promise<unknown> =>
  tx
    .insertInto('county_records')
    .values({ id, kind: 'wording', doc: JSON.stringify(doc), made_at: at, made_by: by })
    .execute();

export const putWording = (tx: Kysely<Tables>, id: string, doc: WordingDoc): Promise<unknown> =>
  tx
    .updateTable('county_records')
    .set({ doc: JSON.stringify(doc) })
    .where('id', '=', id)
    .execute();
