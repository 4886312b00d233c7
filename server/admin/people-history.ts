import { sql } from 'kysely';
import type { CountyPeople, DeviceEscrow, PersonState } from '../../protocol/people.ts';
import type { Database } from '../db/database.ts';

type StateRow = Omit<PersonState, 'at'> & { readonly at: Date; readonly officeId: string; readonly userId: string };
type EscrowRow = Omit<DeviceEscrow, 'receivedAt' | 'openedAt'> & {
  readonly officeId: string;
  readonly receivedAt: Date;
  readonly openedAt: Date | null;
};

const historiesOf = (rows: readonly StateRow[]): CountyPeople['histories'] => {
  const byPerson = new Map<string, CountyPeople['histories'][number]>();
  for (const { officeId, userId, at, ...state } of rows) {
    const key = JSON.stringify([officeId, userId]);
    const person = byPerson.get(key) ?? { officeId, userId, states: [] };
    person.states.push({ ...state, at: at.toISOString() });
    byPerson.set(key, person);
  }
  return [...byPerson.values()];
};

/** How every person came to be what they are, and what stopped computers handed over. */
export const peopleHistory = async (database: Database): Promise<CountyPeople> => {
  const states = await sql<StateRow>`
    SELECT office_id AS "officeId", user_id AS "userId", at, role, revoked, by_name AS by
    FROM user_roles ORDER BY office_id, user_id, version`.execute(database);
  const escrows = await sql<EscrowRow>`
    SELECT office_id AS "officeId", device_id AS "deviceId", count(*)::int AS parts, max(received_at) AS "receivedAt",
      CASE WHEN bool_and(opened_at IS NOT NULL) THEN max(opened_at) END AS "openedAt",
      CASE WHEN bool_and(opened_at IS NOT NULL) THEN max(opened_by) END AS "openedBy"
    FROM escrows GROUP BY 1, 2 ORDER BY 1, 2`.execute(database);
  return {
    fengqiao: true,
    histories: historiesOf(states.rows),
    escrows: escrows.rows.map(({ receivedAt, openedAt, ...row }) => ({
      ...row,
      receivedAt: receivedAt.toISOString(),
      openedAt: openedAt?.toISOString() ?? null,
    })),
  };
};
