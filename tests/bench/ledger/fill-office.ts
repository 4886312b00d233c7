import type { Kind } from '../../../domain/kinds/kind.ts';
import type { Doc } from '../../../domain/record.ts';
import type { Database } from '../../../server/db/database.ts';
import { SEED_OFFICES } from '../../../server/seed/offices.ts';
import type { SeedRecord } from '../../../server/seed/seed-matters.ts';
import { inventLedger } from './invent-ledger.ts';

type Filled = { readonly officeId: string; readonly keeps: (record: SeedRecord) => boolean; readonly rows: number };

/** Adds invented records behind the few that the seeded office has (what is sealed there stays), up to the `rows` that the measurement counts. */
export const fillOffice = async (
  database: Database,
  { officeId, keeps, rows: wanted }: Filled,
  today: string,
): Promise<void> => {
  const place = SEED_OFFICES.find(({ office }) => office.id === officeId);
  if (!place) throw new Error(`no office ${officeId}`);
  const held = await database
    .selectFrom('records')
    .select(['id', 'kind', 'seq', 'doc'])
    .where('office_id', '=', officeId)
    .execute();
  const counted = held.filter(({ id, kind, doc }) => keeps({ id, kind: kind as Kind, doc: doc as Doc })).length;
  const lastSeq = Math.max(0, ...held.map(({ seq }) => Number(seq)));
  const rows = inventLedger(place, wanted - counted, today, keeps).map(({ id, kind, doc }, at) => ({
    office_id: officeId,
    id,
    kind,
    seq: lastSeq + at + 1,
    doc: JSON.stringify(doc),
  }));
  for (let from = 0; from < rows.length; from += 1000)
    await database
      .insertInto('records')
      .values(rows.slice(from, from + 1000))
      .execute();
  await database
    .updateTable('offices')
    .set({ seq: lastSeq + rows.length })
    .where('id', '=', officeId)
    .execute();
};
