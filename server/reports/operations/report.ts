import { type RawBuilder, sql } from 'kysely';
import { kindName } from '../../../domain/field-names.ts';
import type { Kind } from '../../../domain/kinds/kind.ts';
import { PROBLEM_CODES } from '../../../domain/problem-codes.ts';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import type { OperationQuery } from '../../../protocol/operations.ts';
import type { Database } from '../../db/database.ts';

/** What a table is asked: the person's conditions, the clock, and which rows. */
export type ReportAsk = OperationQuery & { readonly now: Date; readonly limit: number; readonly offset: number };
export type ReportRows = { readonly rows: readonly (readonly string[])[]; readonly total: number };

/** One table: its heads, and rows as people read them. */
export type Report = {
  readonly columns: readonly string[];
  readonly read: (database: Database, ask: ReportAsk) => Promise<ReportRows>;
};

/** 2026-11-25 09:12 by China's clock; — where it never was. */
export const chinaTime = (at: Date | null): string =>
  at ? new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ') : '—';

/** What a kind is called; of a newer version's kind no more is known than that it is a record. */
export const kindWord = (kind: string): string => kindName(kind as Kind);

/** The reason in a sentence; a code of a newer program is not guessed at. */
export const reasonWord = (code: string | null | undefined): string => {
  const known = PROBLEM_CODES.find((one) => one === code);
  return known ? problemSentence({ code: known, path: '', severity: 'error' }) : '原因不明，请与维护人员联系。';
};

/** Whole days between, rounded down. */
export const daysBetween = (from: Date, to: Date): number =>
  Math.max(0, Math.floor((to.getTime() - from.getTime()) / 86_400_000));

/** The day as its bounds in time, 00:00 to 24:00 in China. */
export const withinDays = (column: RawBuilder<unknown>, { from, to }: OperationQuery): RawBuilder<boolean> => sql`
  (${from} = '' OR ${column} >= (${from || '2000-01-01'}::date::timestamp AT TIME ZONE 'Asia/Shanghai'))
  AND (${to} = '' OR ${column} < ((${to || '2000-01-01'}::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'))`;

/** Does any of these texts hold the words that are looked for? They are text, never a pattern. */
export const holdsWords = (q: string, ...texts: readonly RawBuilder<unknown>[]): RawBuilder<boolean> => {
  if (q.trim() === '') return sql`true`;
  return sql`strpos(lower(concat_ws(' ', ${sql.join(texts)})), lower(${q.trim()})) > 0`;
};

export const ofOffice = (column: RawBuilder<unknown>, { office }: OperationQuery): RawBuilder<boolean> =>
  sql`(${office} = '' OR ${column} = ${office})`;

/** One page of a question, and how many rows there are in all. */
export const pageOf = async <T extends object>(
  database: Database,
  question: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  { limit, offset }: ReportAsk,
): Promise<{ found: readonly T[]; total: number }> => {
  const { rows } =
    await sql<T>`SELECT * FROM (${question}) AS q ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`.execute(database);
  const counted = await sql<{ total: number }>`SELECT count(*)::int AS total FROM (${question}) AS q`.execute(database);
  return { found: rows, total: counted.rows[0]?.total ?? 0 };
};
