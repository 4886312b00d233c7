import { HeightRule, Table, TableLayoutType, TableRow, WidthType } from 'docx';
import { textWidth } from '../advance-width.ts';
import { mm } from '../millimetres.ts';
import type { ListCell, ListRow, ListTable } from '../paper/paper.ts';
import { OWN_LINE } from '../paper/paper-look.ts';
import { wordCell } from './word-cell.ts';
import { wordParagraphs, wordSpace } from './word-paragraph.ts';
import { twipsOfMm } from './word-units.ts';

const BESIDE = 2;
const ABOVE = 1;
const HEAD_MM = 7.1;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const sizeOf = ({ lines, whole, bold, size }: ListCell, width: number, given: number): number => {
  const asked = size ?? given;
  const widest = Math.max(0.1, ...lines.map((line) => textWidth(line, bold ?? false)));
  return whole ? Math.min(asked, (width - 2) / widest) : asked;
};

const cellOf = (cell: ListCell, width: number, given: number) => {
  const size = sizeOf(cell, mm(width) - 2 * BESIDE, given);
  const children = cell.lines
    .filter((line) => line !== '')
    .flatMap((text) =>
      wordParagraphs([{ text, ...(cell.bold ? { bold: true } : {}) }], {
        size,
        pitch: size * OWN_LINE,
        side: cell.side ?? 'left',
      }),
    );
  return wordCell({
    children: children.length > 0 ? children : [wordSpace(size)],
    width: twipsOfMm(width),
    columns: cell.columns ?? 1,
    beside: BESIDE,
    above: ABOVE,
  });
};

const rowCells = ({ cells }: ListRow, { size, widths }: ListTable) => {
  let column = 0;
  return cells.map((cell) => {
    const over = cell.columns ?? 1;
    const width = sum(widths.slice(column, column + over));
    column += over;
    return cellOf(cell, width, size);
  });
};

/** A list of many rows in Word: no row is cut, the head is repeated. */
export const wordList = (list: ListTable): Table => {
  const { head, rows, widths, size, leastMm } = list;
  const headRow: ListRow = { cells: head.map((text) => ({ lines: text.split('\n'), side: 'center', bold: true })) };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twipsOfMm(sum(widths)), type: WidthType.DXA },
    columnWidths: widths.map(twipsOfMm),
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        height: { value: twipsOfMm(HEAD_MM), rule: HeightRule.ATLEAST },
        children: rowCells(headRow, list),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            height: { value: twipsOfMm(row.leastMm ?? leastMm), rule: HeightRule.ATLEAST },
            children: rowCells(row, { ...list, size }),
          }),
      ),
    ],
  });
};
