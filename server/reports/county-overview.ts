import { sql } from 'kysely';
import { addMonths, dayInShanghai } from '../../domain/civil-date.ts';
import type { CountyOverview, Figures } from '../../protocol/county.ts';
import type { Database } from '../db/database.ts';
import { officeOverviews } from './office-overviews.ts';

/** Registered wage-arrears matters: verified, not merged, not taken back (K1–K3, domain reference §9.2). */
const WAGE = sql`kind = 'clue' AND doc ->> 'type' = '拖欠农民工工资' AND NOT doc ? 'voided' AND doc ->> 'status' NOT IN ('草稿', '不属实', '并案')`;

const FIGURES = sql`count(*)::int AS matters, coalesce(sum((doc ->> 'people')::bigint), 0)::float8 AS people, coalesce(sum((doc ->> 'amountFen')::bigint), 0)::float8 AS "amountFen"`;

const NOTHING: Figures = { matters: 0, people: 0, amountFen: 0 };

/** The county's name, from its offices. */
export const countyName = async (database: Database): Promise<string> => {
  const office = await database.selectFrom('offices').select('profile').limit(1).executeTakeFirst();
  return office?.profile.county ?? '';
};

const wageByMonth = async (database: Database, fromOn: string, toOn: string): Promise<ReadonlyMap<string, Figures>> => {
  const rows = await sql<Figures & { month: string }>`
    SELECT left(doc ->> 'foundOn', 7) AS month, ${FIGURES} FROM records
    WHERE ${WAGE} AND doc ->> 'foundOn' BETWEEN ${fromOn} AND ${toOn} GROUP BY 1`.execute(database);
  return new Map(rows.rows.map(({ month, matters, people, amountFen }) => [month, { matters, people, amountFen }]));
};

const sum = (figures: Iterable<Figures>): Figures => {
  let total = NOTHING;
  for (const { matters, people, amountFen } of figures)
    total = { matters: total.matters + matters, people: total.people + people, amountFen: total.amountFen + amountFen };
  return total;
};

const governmentOf = async (database: Database): Promise<Figures> => {
  const rows =
    await sql<Figures>`SELECT ${FIGURES} FROM records WHERE ${WAGE} AND doc ->> 'investKind' = '政府投资' AND doc ->> 'status' NOT IN ('已销号', '已移送')`.execute(
      database,
    );
  return rows.rows[0] ?? NOTHING;
};

/** Headquarters' overview, counted from the records as they are now. */
export const countyOverview = async (database: Database, now: Date): Promise<CountyOverview> => {
  const today = dayInShanghai(now.toISOString());
  const before = addMonths(today, -12);
  const [offices, current, previous, government, county] = await Promise.all([
    officeOverviews(database),
    wageByMonth(database, `${today.slice(0, 4)}-01-01`, today),
    wageByMonth(database, `${before.slice(0, 4)}-01-01`, before),
    governmentOf(database),
    countyName(database),
  ]);
  const months = Array.from({ length: Number(today.slice(5, 7)) }, (_, at) => {
    const tail = String(at + 1).padStart(2, '0');
    return {
      month: `${today.slice(0, 4)}-${tail}`,
      now: current.get(`${today.slice(0, 4)}-${tail}`) ?? NOTHING,
      before: previous.get(`${before.slice(0, 4)}-${tail}`) ?? NOTHING,
    };
  });
  return {
    fengqiao: true,
    county,
    at: now.toISOString(),
    offices,
    months,
    yearToDate: { now: sum(current.values()), before: sum(previous.values()) },
    government,
  };
};
