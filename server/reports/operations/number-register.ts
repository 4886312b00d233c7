import { sql } from 'kysely';
import { numberYear } from '../../numbers/leases-for.ts';
import { UNKNOWN_HOLDER } from '../../numbers/unknown-holder.ts';
import { numberRanges } from './number-ranges.ts';
import { holdsWords, ofOffice, pageOf, type Report } from './report.ts';

type Row = {
  office: string;
  series: string;
  year: number;
  from: number;
  to: number;
  holder: string;
  device: string | null;
  revoked: boolean;
  used: number[];
  voided: number[];
};

const whyFree = ({ year, holder, revoked }: Row, free: readonly number[], now: Date): string => {
  if (free.length === 0) return '这一段已全部用完。';
  if (holder === UNKNOWN_HOLDER) return '恢复备份时整段跳过，以免与已发出的重号；电脑上用过的会补登。';
  if (revoked) return '这台电脑已停用，没用的号不再使用。';
  if (year < numberYear(now)) return '年度已过，没用的号不再使用。';
  return '没用的号在这台电脑上，还没有用或用了还没上传。';
};

/** 编号登记: every block that was given out, what of it is used, void or free, and why; so that no gap is without a reason. */
export const numberRegister: Report = {
  columns: ['司法所', '编号种类', '年份', '号段', '在哪台电脑', '已用', '作废', '没用', '没用的号', '说明'],
  read: async (database, ask) => {
    const used = (
      status: string,
    ) => sql`(SELECT coalesce(json_agg((r.doc ->> 'n')::int ORDER BY (r.doc ->> 'n')::int), '[]'::json) FROM records r
      WHERE r.office_id = l.office_id AND r.kind = 'numberUse' AND r.doc ->> 'series' = l.series AND (r.doc ->> 'year')::int = l.year
        AND (r.doc ->> 'n')::int BETWEEN l.from_n AND l.to_n AND r.doc ->> 'status' = ${status})`;
    const { found, total } = await pageOf<Row>(
      database,
      sql`SELECT o.profile ->> 'name' AS office, l.series, l.year, l.from_n AS "from", l.to_n AS "to", l.device_id AS holder,
          concat(d.mark, '　', d.name) AS device, d.revoked_at IS NOT NULL AS revoked, ${used('used')} AS used, ${used('void')} AS voided
        FROM number_leases l JOIN offices o ON o.id = l.office_id LEFT JOIN devices d ON d.office_id = l.office_id AND d.id = l.device_id
        WHERE ${ofOffice(sql`l.office_id`, ask)} AND ${holdsWords(ask.q, sql`o.profile ->> 'name'`, sql`l.series`, sql`l.year`, sql`d.mark`, sql`d.name`)}`,
      sql`year DESC, office, series, "from"`,
      ask,
    );
    return { rows: found.map((row) => lineOf(row, ask.now)), total };
  },
};

const lineOf = (row: Row, now: Date): readonly string[] => {
  const taken = new Set([...row.used, ...row.voided]);
  const free = Array.from({ length: row.to - row.from + 1 }, (_, at) => row.from + at).filter((n) => !taken.has(n));
  return [
    row.office,
    row.series,
    String(row.year),
    `${row.from}–${row.to}`,
    row.holder === UNKNOWN_HOLDER ? '不知道（恢复备份以前）' : (row.device ?? ''),
    String(row.used.length),
    row.voided.length > 0 ? `${row.voided.length}（${numberRanges(row.voided)}）` : '0',
    String(free.length),
    numberRanges(free),
    whyFree(row, free, now),
  ];
};
