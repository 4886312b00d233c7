import type pg from 'pg';
import { quoted } from './raw-client.ts';

/** A table with its columns and the order in which its rows are written, so that equal content is equal bytes. */
export type TablePlan = { readonly table: string; readonly columns: readonly string[]; readonly order: string };

type Column = { table: string; column: string; text: boolean; key: number | null };

const COLUMNS = `
  SELECT c.relname AS "table", a.attname AS "column", a.attcollation <> 0 AS "text", array_position(i.indkey::int[], a.attnum::int) AS "key"
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
  WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relnamespace = current_schema()::regnamespace
  ORDER BY c.relname, a.attnum`;

const REFERENCES = `
  SELECT conrelid::regclass::text AS "from", confrelid::regclass::text AS "to" FROM pg_constraint
  WHERE contype = 'f' AND connamespace = current_schema()::regnamespace AND conrelid <> confrelid`;

const isByteOrder = async (client: pg.Client): Promise<boolean> => {
  const { rows } = await client.query<{ plain: boolean }>(
    "SELECT datlocprovider = 'c' AND datcollate IN ('C', 'POSIX') AS plain FROM pg_database WHERE datname = current_database()",
  );
  return rows[0]?.plain ?? false;
};

/** By primary key (its index then gives the order for nothing); without one by the whole row. */
const orderOf = (columns: readonly Column[], byteOrder: boolean): string => {
  const keys = columns.filter(({ key }) => key !== null).sort((a, b) => (a.key ?? 0) - (b.key ?? 0));
  if (keys.length === 0) return 'rows::text COLLATE "C"';
  return keys.map(({ column, text }) => quoted(column) + (text && !byteOrder ? ' COLLATE "C"' : '')).join(', ');
};

/** Tables that are referred to first. */
const referredFirst = (
  plans: readonly TablePlan[],
  references: readonly { from: string; to: string }[],
): TablePlan[] => {
  const left = [...plans];
  const sorted: TablePlan[] = [];
  while (left.length > 0) {
    const waits = ({ table }: TablePlan) =>
      references.some(({ from, to }) => from === table && left.some((one) => one.table === to));
    const at = Math.max(
      0,
      left.findIndex((one) => !waits(one)),
    );
    sorted.push(...left.splice(at, 1));
  }
  return sorted;
};

/** Every table of the schema in an order in which they can be filled. */
export const tablePlans = async (client: pg.Client): Promise<readonly TablePlan[]> => {
  const { rows } = await client.query<Column>(COLUMNS);
  const byteOrder = await isByteOrder(client);
  const tables = [...new Set(rows.map(({ table }) => table))];
  const plans = tables.map((table) => {
    const columns = rows.filter((row) => row.table === table);
    return {
      table,
      columns: columns.map(({ column }) => column),
      order: orderOf(columns, byteOrder),
    };
  });
  return referredFirst(plans, (await client.query<{ from: string; to: string }>(REFERENCES)).rows);
};

const listOf = (columns: readonly string[]): string => columns.map(quoted).join(', ');

export const copyOutSql = ({ table, columns, order }: TablePlan): string =>
  `COPY (SELECT ${listOf(columns)} FROM ${quoted(table)} AS rows ORDER BY ${order}) TO STDOUT`;

export const copyInSql = (table: string, columns: readonly string[]): string =>
  `COPY ${quoted(table)} (${listOf(columns)}) FROM STDIN`;
