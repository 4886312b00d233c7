import type { NewIdentity } from '../../protocol/identity.ts';
import type { Database } from '../db/database.ts';
import type { KnownDevice } from '../sync/known-device.ts';
import { addDevice } from './add-device.ts';

/**
 * A device whose changes turned out to be another's goes on under a new identity (S5, S6). The old one stays with the other laptop: its bearer,
 * its changes, its blocks. Asked twice it is given two, for two clones may ask alike; one that nobody uses costs nothing but its mark.
 */
export const newIdentity = (
  database: Database,
  old: KnownDevice,
  now: Date,
  newId: () => string,
): Promise<NewIdentity> =>
  database.transaction().execute(async (tx): Promise<NewIdentity> => {
    const { name } = await tx
      .selectFrom('devices')
      .select('name')
      .where('office_id', '=', old.officeId)
      .where('id', '=', old.id)
      .executeTakeFirstOrThrow();
    const { id, mark, secret } = await addDevice(tx, { officeId: old.officeId, name, forkedFrom: old.id, now, newId });
    await tx.insertInto('county_acts').values({ at: now, name: old.id, act: 'fork device', subject: id }).execute();
    return { fengqiao: true, deviceId: id, deviceMark: mark, deviceSecret: secret };
  });
