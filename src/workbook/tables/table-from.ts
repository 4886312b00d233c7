import { formatDayChinese } from '../../../domain/civil-date.ts';
import type { BookCell, BookColumn, TableBook } from '../table-book.ts';
import { monthWords } from './month-words.ts';

/** Who fills in a table, and on which day. */
export type TableMaker = { readonly office: string; readonly today: string };

/** One column of a ledger: its head, how it is written, and where its figure or text comes from. */
export type TableColumn<T> = BookColumn & { readonly of: (row: T, at: number) => BookCell | undefined };

type Table<T> = {
  readonly ledger: string;
  readonly columns: readonly TableColumn<T>[];
  readonly rows: readonly T[];
  /** The day by which a row belongs to a month. */
  readonly dayOf: (row: T) => string | undefined;
  readonly unit: string;
};

/** A ledger in the county's layout: 「双龙司法所2026年9月矛盾纠纷排查台账」, who filled it in and when, a row for each of `rows` in their order. */
export const tableFrom = <T>(
  { ledger, columns, rows, dayOf, unit }: Table<T>,
  { office, today }: TableMaker,
): TableBook => ({
  sheetName: ledger.slice(0, 31),
  title: `${office}${monthWords(rows.map(dayOf))}${ledger}`,
  note: `填报单位：${office}　　填报日期：${formatDayChinese(today)}　　共 ${rows.length} ${unit}`,
  columns: columns.map(({ of: _of, ...column }) => column),
  rows: rows.map((row, at) => columns.map(({ of }) => of(row, at) ?? null)),
});
