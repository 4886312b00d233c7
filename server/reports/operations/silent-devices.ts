import { sql } from 'kysely';
import { chinaTime, daysBetween, holdsWords, ofOffice, pageOf, type Report } from './report.ts';

/** Without a word for this long a computer is pointed out. */
const SILENT_DAYS = 7;

type Row = { office: string; mark: string; name: string; seen: Date | null; enrolled: Date; waiting: number };

/** Computers not heard for seven days, and what they still held when they were last heard. */
export const silentDevices: Report = {
  columns: ['司法所', '电脑', '上次联系', '有几天没联系', '那时还没上传（条）', '怎么办'],
  read: async (database, ask) => {
    const since = new Date(ask.now.getTime() - SILENT_DAYS * 86_400_000);
    const { found, total } = await pageOf<Row>(
      database,
      sql`SELECT o.profile ->> 'name' AS office, d.mark, d.name, d.last_seen_at AS seen, d.enrolled_at AS enrolled, d.last_waiting AS waiting
        FROM devices d JOIN offices o ON o.id = d.office_id
        WHERE d.revoked_at IS NULL AND coalesce(d.last_seen_at, d.enrolled_at) < ${since}
          AND ${ofOffice(sql`d.office_id`, ask)} AND ${holdsWords(ask.q, sql`o.profile ->> 'name'`, sql`d.mark`, sql`d.name`)}`,
      sql`waiting DESC, coalesce(seen, enrolled)`,
      ask,
    );
    const rows = found.map(({ office, mark, name, seen, enrolled, waiting }) => [
      office,
      `${mark}　${name}`,
      seen ? chinaTime(seen) : '登记后没有联系过',
      String(daysBetween(seen ?? enrolled, ask.now)),
      String(waiting),
      waiting > 0 ? '有没上传的内容，请打电话让他们开机联网。' : '请问一下电脑还用不用，不用的停用。',
    ]);
    return { rows, total };
  },
};
