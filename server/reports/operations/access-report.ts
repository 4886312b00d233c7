import { sql } from 'kysely';
import type { AccessAct } from '../../../protocol/access-log.ts';
import { chinaTime, holdsWords, kindWord, ofOffice, pageOf, type Report, withinDays } from './report.ts';

const ACTS: Readonly<Record<AccessAct, string>> = { view: '查看', print: '打印', export: '导出' };

type Row = {
  at: Date;
  office: string;
  person: string;
  device: string;
  act: AccessAct;
  kind: string;
  record: string | null;
  count: number;
};

/** 查看、打印、导出: who had which record before their eyes or took it along. */
export const accessReport: Report = {
  columns: ['时间', '司法所', '谁', '电脑', '做了什么', '什么记录', '条数', '记录编码'],
  read: async (database, ask) => {
    const { found, total } = await pageOf<Row>(
      database,
      sql`SELECT a.at, o.profile ->> 'name' AS office, coalesce(u.name, '不在名单的人') AS person, concat(d.mark, '　', d.name) AS device,
          a.act, a.kind, a.record_id AS record, a.count, a.id
        FROM access_log a JOIN offices o ON o.id = a.office_id LEFT JOIN users u ON u.office_id = a.office_id AND u.id = a.user_id
        LEFT JOIN devices d ON d.office_id = a.office_id AND d.id = a.device_id
        WHERE ${ofOffice(sql`a.office_id`, ask)} AND ${withinDays(sql`a.at`, ask)}
          AND ${holdsWords(ask.q, sql`o.profile ->> 'name'`, sql`u.name`, sql`d.mark`, sql`d.name`, sql`a.record_id`)}`,
      sql`at DESC, id`,
      ask,
    );
    const rows = found.map(({ at, office, person, device, act, kind, record, count }) => [
      chinaTime(at),
      office,
      person,
      device,
      ACTS[act] ?? '其他',
      kindWord(kind),
      String(count),
      record ?? '整张台账',
    ]);
    return { rows, total };
  },
};
