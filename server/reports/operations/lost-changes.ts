import { sql } from 'kysely';
import { chinaTime, holdsWords, ofOffice, pageOf, type Report } from './report.ts';

type Row = { office: string; mark: string; name: string; from: number; to: number; at: Date };

/** Changes that neither the county nor the laptop has any more (S4): a county put back to an older backup than the one after which the laptop let go of them. */
export const lostChanges: Report = {
  columns: ['司法所', '电脑', '缺的改动', '条数', '什么时候发现', '怎么办'],
  read: async (database, ask) => {
    const { found, total } = await pageOf<Row>(
      database,
      sql`SELECT o.profile ->> 'name' AS office, d.mark, d.name, g.from_n::float8 AS "from", g.to_n::float8 AS "to", g.at
        FROM device_gaps g JOIN devices d ON d.office_id = g.office_id AND d.id = g.device_id JOIN offices o ON o.id = g.office_id
        WHERE ${ofOffice(sql`g.office_id`, ask)} AND ${holdsWords(ask.q, sql`o.profile ->> 'name'`, sql`d.mark`, sql`d.name`)}`,
      sql`at DESC`,
      ask,
    );
    const rows = found.map(({ office, mark, name, from, to, at }) => [
      office,
      `${mark}　${name}`,
      from === to ? `第 ${from} 条` : `第 ${from}–${to} 条`,
      String(to - from + 1),
      chinaTime(at),
      '请本所打开这台电脑上的台账，和纸质材料逐件核对，缺的补上。',
    ]);
    return { rows, total };
  },
};
