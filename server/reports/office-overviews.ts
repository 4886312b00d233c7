import { sql } from 'kysely';
import type { CountyOffice, Figures } from '../../protocol/county.ts';
import type { Database } from '../db/database.ts';

type ByType = Figures & { office_id: string; type: string };
type ByLevel = { office_id: string; level: number | null; matters: number };
type Counted = { office_id: string; count: number };

const OPEN = sql`kind = 'clue' AND NOT doc ? 'voided' AND doc ->> 'status' NOT IN ('草稿', '已销号', '已移送', '不属实', '并案')`;

const of = <T extends { office_id: string }>(rows: readonly T[], officeId: string): T[] =>
  rows.filter(({ office_id }) => office_id === officeId);

/** Each office: who it has, when it was last heard, what is open by level and type, what waits for a person. */
export const officeOverviews = async (database: Database): Promise<CountyOffice[]> => {
  const [offices, users, devices, byType, byLevel, conflicts, parked] = await Promise.all([
    database.selectFrom('offices').selectAll().orderBy('id').execute(),
    database.selectFrom('users').selectAll().orderBy('id').execute(),
    database.selectFrom('devices').selectAll().orderBy('mark').execute(),
    sql<ByType>`SELECT office_id, doc ->> 'type' AS type, count(*)::int AS matters, coalesce(sum((doc ->> 'people')::bigint), 0)::float8 AS people,
      coalesce(sum((doc ->> 'amountFen')::bigint), 0)::float8 AS "amountFen" FROM records WHERE ${OPEN} GROUP BY 1, 2 ORDER BY 3 DESC`.execute(
      database,
    ),
    sql<ByLevel>`SELECT office_id, (doc ->> 'level')::int AS level, count(*)::int AS matters FROM records WHERE ${OPEN} GROUP BY 1, 2 ORDER BY 2 DESC NULLS LAST`.execute(
      database,
    ),
    sql<Counted>`SELECT office_id, count(*)::int AS count FROM records WHERE kind = 'conflict' AND doc ->> 'status' = 'open' GROUP BY 1`.execute(
      database,
    ),
    sql<Counted>`SELECT office_id, count(*)::int AS count FROM changes WHERE outcome = 'parked' GROUP BY 1`.execute(
      database,
    ),
  ]);
  return offices.map(({ id, profile, last_synced_at }): CountyOffice => {
    const types = of(byType.rows, id);
    return {
      id,
      name: profile.name,
      lastSyncedAt: last_synced_at?.toISOString() ?? null,
      users: of(users, id).map((user) => ({
        id: user.id,
        name: user.name,
        role: user.role,
        revoked: user.revoked_at !== null,
      })),
      devices: of(devices, id).map((device) => ({
        id: device.id,
        mark: device.mark,
        name: device.name,
        enrolledAt: device.enrolled_at.toISOString(),
        lastSeenAt: device.last_seen_at?.toISOString() ?? null,
        waiting: device.last_waiting,
        revoked: device.revoked_at !== null,
      })),
      open: types.reduce(
        (sum, { matters, people, amountFen }) => ({
          matters: sum.matters + matters,
          people: sum.people + people,
          amountFen: sum.amountFen + amountFen,
        }),
        { matters: 0, people: 0, amountFen: 0 },
      ),
      openByLevel: of(byLevel.rows, id).map(({ level, matters }) => ({ level, matters })),
      openByType: types.map(({ type, matters, people, amountFen }) => ({ type, matters, people, amountFen })),
      openConflicts: of(conflicts.rows, id)[0]?.count ?? 0,
      parked: of(parked.rows, id)[0]?.count ?? 0,
    };
  });
};
