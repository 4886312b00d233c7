import { randomUUID } from 'node:crypto';
import type { Database } from '../../../server/db/database.ts';
import { addDevice } from '../../../server/devices/add-device.ts';
import { SEED_OFFICES } from '../../../server/seed/offices.ts';
import { timelineOf } from '../../../server/timeline.ts';
import { inventClues } from './invent-clues.ts';
import type { WireDevice } from './wire-device.ts';

/** What an office of the storm already holds, and its laptops have. */
const HELD = 200;

/** An office with one mediator and a small ledger; answers laptops of it that have all of that ledger. */
export const addBenchOffice = async (
  database: Database,
  officeId: string,
  devices: number,
  today: string,
): Promise<WireDevice[]> => {
  const [place] = SEED_OFFICES;
  const userId = `${officeId}-1`;
  const profile = JSON.stringify({ ...place?.office, id: officeId });
  await database.insertInto('offices').values({ id: officeId, profile, seq: HELD, last_synced_at: null }).execute();
  await database
    .insertInto('users')
    .values({ office_id: officeId, id: userId, name: '孟来伟', role: 'mediator', revoked_at: null })
    .execute();
  const rows = inventClues(`${officeId}-held`, HELD, today).map(({ id, kind, doc }, at) => ({
    office_id: officeId,
    id,
    kind,
    seq: at + 1,
    doc: JSON.stringify(doc),
  }));
  await database.insertInto('records').values(rows).execute();
  const timeline = await timelineOf(database);
  const made: WireDevice[] = [];
  for (let n = 1; n <= devices; n += 1) {
    const { id, secret } = await database
      .transaction()
      .execute((tx) => addDevice(tx, { officeId, name: `bench ${n}`, now: new Date(), newId: randomUUID }));
    made.push({ officeId, deviceId: id, secret, userId, timeline, cursor: HELD });
  }
  return made;
};
