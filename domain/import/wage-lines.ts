import type { WageLine } from '../kinds/agreement.ts';
import type { Result } from '../problem.ts';
import type { ProblemCode } from '../problem-codes.ts';
import { WAGE_COLUMNS, type WageColumn } from './column-names.ts';
import type { Doubt } from './doubt.ts';
import { findHeader, type Header, type Mapping } from './find-header.ts';
import { guessWageHeader } from './guess-wage-header.ts';
import { moneyUnit, readMoney } from './read-money.ts';
import { readSameAsAbove } from './read-same-as-above.ts';
import { rowNature } from './row-nature.ts';
import type { Sheet } from './sheet.ts';
import { sheetFromTable } from './sheet-from-table.ts';
import { wageLineFromRow } from './wage-line-from-row.ts';

/** A wage list as it was typed: wrong sums stay wrong here (check-wage-list points them out). */
export type WageReading = {
  /** Keyed by new item ids; `order` 1, 2, 3 … as in the file. */
  readonly lines: Readonly<Record<string, WageLine>>;
  /** Row of the file (from 1) of each line. */
  readonly rowNos: Readonly<Record<string, number>>;
  /** What the 合计 row says is owed, in 分. */
  readonly statedTotalFen?: number;
  readonly doubts: readonly Doubt[];
  readonly header: Header<WageColumn>;
};

type Options = {
  readonly newId: () => string;
  /** Given: ids are checked here as well. Left out where check-wage-list does it anyway. */
  readonly today?: string;
  readonly mapping?: Mapping<WageColumn>;
};

const refused = (code: ProblemCode, params?: { column: string }): Result<never> => ({
  ok: false,
  problems: [{ code, path: 'wages', severity: 'error', ...(params ? { params } : {}) }],
});

const headerOf = (sheet: Sheet, mapping: Mapping<WageColumn> | undefined): Header<WageColumn> | null => {
  const header = findHeader(sheet, WAGE_COLUMNS) ?? guessWageHeader(sheet);
  return header && mapping ? { ...header, mapping } : header;
};

const statedTotal = (sheet: Sheet, header: Header<WageColumn>): number | undefined => {
  const totals = sheet.rows
    .slice(header.bodyTop)
    .filter((cells) => rowNature(cells, header.mapping.seq) === 'row-is-total');
  const cell = totals.at(-1)?.[header.mapping.owed ?? -1];
  return cell ? readMoney(cell, moneyUnit(header.labels[header.mapping.owed ?? -1] ?? '')).value : undefined;
};

/**
 * Reads a wage list from pasted rows or a sheet. Nothing is corrected: sums are taken as typed, blanks and formulas
 * are doubts. A list without a head is recognised by its own arithmetic, else header-not-found; without names column-missing.
 */
export const readWageLines = (rows: readonly (readonly string[])[] | Sheet, options: Options): Result<WageReading> => {
  const sheet = 'merges' in rows ? rows : sheetFromTable(rows);
  const header = headerOf(sheet, options.mapping);
  if (!header) return refused('header-not-found');
  if (header.mapping.name === undefined) return refused('column-missing', { column: '姓名' });
  const isWorker = (cells: Sheet['rows'][number]) => rowNature(cells, header.mapping.seq) === 'matter';
  const filled = readSameAsAbove(sheet.rows.slice(header.bodyTop), (cells) => !isWorker(cells));
  const read = filled.flatMap(({ cells, copied }, i) => {
    const row = { rowNo: header.bodyTop + i + 1, cells, copied, labels: header.labels, mapping: header.mapping };
    return isWorker(cells) ? [{ id: options.newId(), rowNo: row.rowNo, ...wageLineFromRow(row, options.today) }] : [];
  });
  if (read.length === 0) return refused('file-empty');
  const total = statedTotal(sheet, header);
  const value = {
    lines: Object.fromEntries(read.map(({ id, line }, i) => [id, { ...line, order: i + 1 }])),
    rowNos: Object.fromEntries(read.map(({ id, rowNo }) => [id, rowNo])),
    ...(total === undefined ? {} : { statedTotalFen: total }),
    doubts: read.flatMap(({ doubts }) => doubts),
    header,
  };
  return { ok: true, value };
};
