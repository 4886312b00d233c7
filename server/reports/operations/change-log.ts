import { sql } from 'kysely';
import { fieldName } from '../../../domain/field-names.ts';
import type { Kind } from '../../../domain/kinds/kind.ts';
import { CHANGE_QUESTION, type ChangeRow } from './change-question.ts';
import { chinaTime, holdsWords, kindWord, ofOffice, pageOf, type Report, withinDays } from './report.ts';

const OUTCOMES: Readonly<Record<string, string>> = {
  done: '已记入',
  conflict: '已记入，有两处不一致',
  parked: '没有接收',
};

/** Fields by name, each once; the values are the office's. */
const fieldsOf = (kind: string, paths: readonly string[]): string =>
  [...new Set(paths.map((path) => (path === '' ? '新建' : fieldName(kind as Kind, path))))].join('、');

/** 改动记录: who changed what and when. */
export const changeLog: Report = {
  columns: ['到县时间', '司法所', '谁', '电脑', '什么记录', '改了哪几栏', '结果', '记录编码'],
  read: async (database, ask) => {
    const { found, total } = await pageOf<ChangeRow>(
      database,
      sql`SELECT * FROM (${CHANGE_QUESTION}) AS p WHERE ${ofOffice(sql`office_id`, ask)}
        AND ${withinDays(sql`at`, ask)} AND ${holdsWords(ask.q, sql`office`, sql`person`, sql`device`, sql`record`)}`,
      sql`at DESC, record`,
      ask,
    );
    const rows = found.map(({ at, office, person, device, kind, paths, outcome, record }) => [
      chinaTime(at),
      office,
      person,
      device,
      kindWord(kind),
      fieldsOf(kind, paths),
      OUTCOMES[outcome] ?? '已记入',
      record,
    ]);
    return { rows, total };
  },
};
