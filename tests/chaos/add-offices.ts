import type { EnrolAnswer } from '../../protocol/enrol.ts';
import { PROTOCOL } from '../../protocol/version.ts';
import type { Database } from '../../server/db/database.ts';
import { makeCode } from '../../server/enrol/make-code.ts';
import { takeCode } from '../../server/enrol/take-code.ts';
import { SEED_OFFICES } from '../../server/seed/offices.ts';

export const officeIdOf = (at: number): string => `office-${String(at).padStart(2, '0')}`;

/** Empty invented offices, three mediators each. */
export const addOffices = async (database: Database, count: number): Promise<readonly string[]> => {
  const profile = SEED_OFFICES[0]?.office;
  if (!profile) throw new Error('no office to copy');
  const ids = Array.from({ length: count }, (_, at) => officeIdOf(at + 1));
  for (const id of ids) {
    const office = { ...profile, id, name: `${id}司法所` };
    await database
      .insertInto('offices')
      .values({ id, profile: JSON.stringify(office), last_synced_at: null })
      .execute();
    const people = [1, 2, 3].map((at) => ({ id: `${id}-${at}`, name: `调解员${at}`, role: 'mediator' as const }));
    await database
      .insertInto('users')
      .values(people.map((one) => ({ office_id: id, ...one, revoked_at: null })))
      .execute();
  }
  return ids;
};

/** A device enrolled as the county enrols it, past HTTP: the route lets nobody try codes this often. */
export const enrolAt = async (
  database: Database,
  officeId: string,
  person: number,
  name: string,
): Promise<EnrolAnswer> => {
  const now = new Date();
  const { code } = await makeCode(database, officeId, `${officeId}-${person}`, now);
  const taken = await takeCode(database, { protocol: PROTOCOL, code, deviceName: name }, now, () =>
    crypto.randomUUID(),
  );
  if (!taken.ok) throw new Error(`enrolAt: ${taken.code}`);
  return taken.answer;
};
