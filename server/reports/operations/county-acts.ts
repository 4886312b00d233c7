import { sql } from 'kysely';
import { chinaTime, holdsWords, pageOf, type Report, withinDays } from './report.ts';

const ACTS: Readonly<Record<string, string>> = {
  code: '发登记码给',
  user: '新增人员',
  'revoke users': '停用人员',
  'revoke devices': '停用电脑',
  backup: '手动备份',
  restore: '用备份恢复服务器',
  export: '导出表格',
  wording: '改文书文字',
  'withdraw wording': '撤回文书文字',
};

type Row = { at: Date; name: string; act: string; subject: string };

/** 县局操作: codes, people, computers, backups, exports. */
export const countyActs: Report = {
  columns: ['时间', '谁', '做了什么', '对谁或对什么'],
  read: async (database, ask) => {
    const { found, total } = await pageOf<Row>(
      database,
      sql`SELECT a.at, a.name, a.act, coalesce(
          (SELECT concat(o.profile ->> 'name', ' ', u.name) FROM users u JOIN offices o ON o.id = u.office_id WHERE u.id = a.subject LIMIT 1),
          (SELECT concat(o.profile ->> 'name', ' ', d.mark, '　', d.name) FROM devices d JOIN offices o ON o.id = d.office_id WHERE d.id = a.subject LIMIT 1),
          a.subject) AS subject
        FROM county_acts a WHERE ${withinDays(sql`a.at`, ask)} AND ${holdsWords(ask.q, sql`a.name`, sql`a.subject`)}`,
      sql`at DESC, act, subject`,
      ask,
    );
    return { rows: found.map(({ at, name, act, subject }) => [chinaTime(at), name, ACTS[act] ?? act, subject]), total };
  },
};
