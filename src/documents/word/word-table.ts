import { HeightRule, Table, TableLayoutType, TableRow, WidthType } from 'docx';
import { textWidth } from '../advance-width.ts';
import { mm } from '../millimetres.ts';
import type { CellPart, PaperCell, PaperTable, PaperTableRow } from '../paper/paper.ts';
import { OWN_LINE } from '../paper/paper-look.ts';
import { tableGrid } from '../paper/table-grid.ts';
import { wordCell } from './word-cell.ts';
import { wordParagraphs, wordSpace } from './word-paragraph.ts';
import { twipsOfMm } from './word-units.ts';

const SIZE = 12;
const BESIDE = 4;
const ABOVE = 3;

type Setting = { readonly size: number; readonly widths: readonly number[]; readonly keep: boolean };

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Text that must not break is set small enough to fit on one line. */
const sizeOf = (part: CellPart, width: number, whole: boolean, size: number): number => {
  const asked = part.size ?? size;
  const em = sum(part.runs.map(({ text, bold }) => textWidth(text, bold ?? false)));
  return whole && em * asked > width - 2 ? (width - 2) / em : asked;
};

const cellOf = (cell: PaperCell, column: number, { size, widths, keep }: Setting) => {
  const width = sum(widths.slice(column, column + (cell.columns ?? 1)));
  const inner = mm(width) - 2 * BESIDE;
  const children = cell.parts.flatMap((part) => {
    const set = sizeOf(part, inner, cell.whole ?? false, size);
    return wordParagraphs(part.runs, {
      size: set,
      pitch: set * OWN_LINE,
      side: part.side ?? 'left',
      indent: part.indent ? 2 : 0,
      above: part.above ?? 0,
      keep,
    });
  });
  return wordCell({
    // Word wants a paragraph in every cell.
    children: children.length > 0 ? children : [wordSpace(size, keep)],
    width: twipsOfMm(width),
    columns: cell.columns ?? 1,
    rows: cell.rows ?? 1,
    top: cell.top ?? false,
    beside: BESIDE,
    above: ABOVE,
  });
};

const rowOf = (
  row: PaperTableRow,
  at: number,
  table: PaperTable,
  setting: Setting,
  grid: ReturnType<typeof tableGrid>,
) =>
  new TableRow({
    cantSplit: !row.mayPart,
    tableHeader: at < (table.head ?? 0),
    height: { value: twipsOfMm(row.leastMm ?? 9), rule: HeightRule.ATLEAST },
    children: (grid[at] ?? []).flatMap((place) =>
      'covered' in place ? [] : [cellOf(place.cell, place.column, setting)],
    ),
  });

/** A table of a form in Word: the same widths, heights and spans; only long answers part over the page. With `keepEnd` its last row stays with what follows. */
export const wordTable = (table: PaperTable, keepEnd: boolean): Table => {
  const grid = tableGrid(table.rows, table.widths.length);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twipsOfMm(sum(table.widths)), type: WidthType.DXA },
    columnWidths: table.widths.map(twipsOfMm),
    rows: table.rows.map((row, at) =>
      rowOf(
        row,
        at,
        table,
        { size: table.size ?? SIZE, widths: table.widths, keep: keepEnd && at === table.rows.length - 1 },
        grid,
      ),
    ),
  });
};
