import { capitalAmount } from '../../../domain/capital-amount.ts';
import { formatFen } from '../../../domain/format-fen.ts';
import { labelCell } from './label-cell.ts';
import type { Block, PaperTableRow } from './paper.ts';
import { textCell } from './text-cell.ts';
import { whole } from './whole.ts';

/** A line of a sum: what it is, and how much in 分; unknown amounts are left to the pen. */
export type Sum = { readonly label: string; readonly fen: number | undefined };

const row = ({ label, fen }: Sum): PaperTableRow => ({
  cells: [
    labelCell(label),
    textCell(fen === undefined ? undefined : `¥${formatFen(fen)}`, { side: 'right', whole: true }),
    textCell(fen === undefined ? undefined : capitalAmount(fen)),
  ],
});

const total = (sums: readonly Sum[]): number | undefined =>
  sums.some(({ fen }) => fen === undefined) ? undefined : sums.reduce((all, { fen = 0 }) => all + fen, 0);

/** What is owed, line by line, figures and capitals from one integer each; with more than one line a sum added up from them. Never parted. */
export const sumsTable = (
  field: string,
  sums: readonly Sum[],
  {
    total: word = '合计',
    widths = [38, 34, 88],
  }: { readonly total?: string; readonly widths?: readonly number[] } = {},
): Block =>
  whole({
    block: 'table',
    field,
    widths,
    head: 1,
    rows: [
      { cells: [labelCell('项目'), labelCell('金额（小写）'), labelCell('金额（大写）')] },
      ...sums.map(row),
      ...(sums.length > 1 ? [row({ label: word, fen: total(sums) })] : []),
    ],
  });
