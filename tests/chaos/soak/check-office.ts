import type { Database } from '../../../server/db/database.ts';
import type { Crew } from './enrol-offices.ts';

/** Every laptop of an office shows what the county has, seq for seq, with nothing left and no trouble. Throws what differs. */
export const checkOffice = async (database: Database, { officeId, laptops }: Crew): Promise<void> => {
  const rows = await database
    .selectFrom('records')
    .select(['id', 'seq'])
    .where('office_id', '=', officeId)
    .where('kind', '=', 'clue')
    .execute();
  for (const laptop of laptops) {
    const { vault, store } = laptop.open();
    const { waiting, parked } = store.counts();
    const trouble = store.trouble();
    if (waiting + parked > 0 || trouble)
      throw new Error(`${laptop.name}: ${waiting} waiting, ${parked} parked ${trouble}`);
    const shown = vault.view.all('clue');
    if (shown.length !== rows.length) throw new Error(`${laptop.name} shows ${shown.length} of ${rows.length}`);
    for (const { id, seq } of rows)
      if (vault.view.get('clue', id)?.seq !== seq) throw new Error(`${laptop.name} has another ${id}`);
  }
};
