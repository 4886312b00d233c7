import type { Content, TableCell } from 'pdfmake/interfaces';
import { mm } from '../millimetres.ts';
import { listCell, listColumn } from './list-cell.ts';
import type { ListRow, ListTable } from './paper.ts';

/** Padding of the layout `ruled`, above and below. */
const ABOVE_BELOW = 2;
const HEAD_HEIGHT = 20;

/** Places that a cell over several columns covers are empty, as pdfmake wants them. */
const rowCells = ({ cells }: ListRow, size: number, widths: readonly number[]): TableCell[] => {
  const out: TableCell[] = [];
  for (const cell of cells) {
    const columns = cell.columns ?? 1;
    const width = widths.slice(out.length, out.length + columns).reduce((sum, one) => sum + one, 0);
    out.push(listCell(cell, size, width));
    for (let over = 1; over < columns; over += 1) out.push({});
  }
  return out;
};

/** A list as one pdfmake table: ruled, no row cut, its head repeated on every page. */
export const listContent = ({ field, widths, head, rows, size, leastMm }: ListTable): Content => {
  const inner = widths.map(listColumn);
  return {
    ...{ field },
    table: {
      headerRows: 1,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      widths: inner,
      heights: [HEAD_HEIGHT, ...rows.map((row) => mm(row.leastMm ?? leastMm) - ABOVE_BELOW)],
      body: [
        head.map((text): TableCell => ({ text, style: 'head', fontSize: size, verticalAlignment: 'middle' })),
        ...rows.map((row) => rowCells(row, size, inner)),
      ],
    },
    layout: 'ruled',
  };
};
