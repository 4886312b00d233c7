import { sql } from 'kysely';
import { chinaTime, holdsWords, ofOffice, pageOf, type Report, reasonWord } from './report.ts';

type Row = { office: string; mark: string; name: string; code: string; at: Date; seen: Date | null; waiting: number };

/** Computers whose last try was turned away, with the reason; one that came through afterwards is no longer here. */
export const failingDevices: Report = {
  columns: ['司法所', '电脑', '最近一次没传成', '原因', '上次传成', '那时还没上传（条）'],
  read: async (database, ask) => {
    const { found, total } = await pageOf<Row>(
      database,
      sql`SELECT o.profile ->> 'name' AS office, d.mark, d.name, d.last_refusal_code AS code, d.last_refusal_at AS at, d.last_seen_at AS seen, d.last_waiting AS waiting
        FROM devices d JOIN offices o ON o.id = d.office_id
        WHERE d.last_refusal_at > coalesce(d.last_seen_at, '-infinity')
          AND ${ofOffice(sql`d.office_id`, ask)} AND ${holdsWords(ask.q, sql`o.profile ->> 'name'`, sql`d.mark`, sql`d.name`)}`,
      sql`at DESC`,
      ask,
    );
    const rows = found.map(({ office, mark, name, code, at, seen, waiting }) => [
      office,
      `${mark}　${name}`,
      chinaTime(at),
      reasonWord(code),
      chinaTime(seen),
      String(waiting),
    ]);
    return { rows, total };
  },
};
