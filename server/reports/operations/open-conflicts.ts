import { sql } from 'kysely';
import { fieldName } from '../../../domain/field-names.ts';
import type { Kind } from '../../../domain/kinds/kind.ts';
import { chinaTime, daysBetween, holdsWords, kindWord, ofOffice, pageOf, type Report } from './report.ts';

type Row = { office: string; kind: string; path: string; at: string; person: string; record: string };

/** Open conflicts, the oldest first; the two values are the office's to see. */
export const openConflicts: Report = {
  columns: ['司法所', '什么记录', '哪一栏', '后改的人', '什么时候', '已有几天没选定', '记录编码'],
  read: async (database, ask) => {
    const { found, total } = await pageOf<Row>(
      database,
      sql`SELECT o.profile ->> 'name' AS office, r.doc ->> 'recordKind' AS kind, r.doc ->> 'path' AS path, r.doc ->> 'at' AS at,
          coalesce(u.name, '不在名单的人') AS person, r.doc ->> 'recordId' AS record
        FROM records r JOIN offices o ON o.id = r.office_id LEFT JOIN users u ON u.office_id = r.office_id AND u.id = r.doc ->> 'byUserId'
        WHERE r.kind = 'conflict' AND r.doc ->> 'status' = 'open' AND ${ofOffice(sql`r.office_id`, ask)}
          AND ${holdsWords(ask.q, sql`o.profile ->> 'name'`, sql`u.name`, sql`r.doc ->> 'recordId'`)}`,
      sql`at, record, path`,
      ask,
    );
    const rows = found.map(({ office, kind, path, at, person, record }) => [
      office,
      kindWord(kind),
      fieldName(kind as Kind, path),
      person,
      chinaTime(new Date(at)),
      String(daysBetween(new Date(at), ask.now)),
      record,
    ]);
    return { rows, total };
  },
};
