import { sql } from 'kysely';
import { CHANGE_QUESTION, type ChangeRow } from './change-question.ts';
import { chinaTime, holdsWords, kindWord, ofOffice, pageOf, type Report, reasonWord, withinDays } from './report.ts';

/** Changes a rule refused: kept whole, with the reason. What was written is not shown to headquarters. */
export const parked: Report = {
  columns: ['司法所', '什么记录', '谁改的', '电脑', '到县时间', '为什么没有接收', '记录编码'],
  read: async (database, ask) => {
    const { found, total } = await pageOf<ChangeRow>(
      database,
      sql`SELECT * FROM (${CHANGE_QUESTION} WHERE c.outcome = 'parked') AS p WHERE ${ofOffice(sql`office_id`, ask)}
        AND ${withinDays(sql`at`, ask)} AND ${holdsWords(ask.q, sql`office`, sql`person`, sql`device`, sql`record`)}`,
      sql`at DESC, record`,
      ask,
    );
    const rows = found.map(({ office, kind, person, device, at, code, record }) => [
      office,
      kindWord(kind),
      person,
      device,
      chinaTime(at),
      reasonWord(code),
      record,
    ]);
    return { rows, total };
  },
};
