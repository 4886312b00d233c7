import type { Content, TableCell } from 'pdfmake/interfaces';
import { textWidth } from '../advance-width.ts';
import { paragraphLines, withoutWidows } from '../body-paragraph.ts';
import { mm } from '../millimetres.ts';
import { contentHeight } from './content-height.ts';
import type { CellPart, PaperCell, PaperTable, PaperTableRow } from './paper.ts';
import { rowStrut } from './row-strut.ts';
import { endApart, type TablePiece } from './table-end.ts';
import { type GridCell, tableGrid } from './table-grid.ts';

const SIZE = 12;
/** What the layout `form` takes of a column: padding on both sides and a rule. */
const BESIDE = 8.6;
const ABOVE_BELOW = 6;

type Setting = { readonly field: string; readonly size: number; readonly widths: readonly number[] };

const columnWidth = ({ widths }: Setting, column: number, columns: number): number =>
  widths.slice(column, column + columns).reduce((sum, width) => sum + mm(width), 0) - BESIDE;

/** Text that must not break is set small enough to fit on one line. */
const fittingSize = (part: CellPart, width: number, size: number): number => {
  const em = part.runs.reduce((sum, { text, bold }) => sum + textWidth(text, bold ?? false), 0);
  return em * size > width - 1 ? (width - 1) / em : size;
};

const partContent = (part: CellPart, width: number, whole: boolean, setting: Setting): Content[] => {
  const asked = part.size ?? setting.size;
  const size = whole ? fittingSize(part, width, asked) : asked;
  const side = part.side ?? 'left';
  const above = part.above ?? 0;
  const lines = withoutWidows(
    paragraphLines(part.runs, setting.field, { width, size, indent: part.indent ? 2 : 0, side }),
  );
  return above > 0 && lines.length > 0
    ? [{ stack: lines.slice(0, 1), margin: [0, above, 0, 0] }, ...lines.slice(1)]
    : lines;
};

const tableCell = ({ cell, column }: { cell: PaperCell; column: number }, setting: Setting): TableCell => {
  const columns = cell.columns ?? 1;
  const width = columnWidth(setting, column, columns);
  return {
    stack: cell.parts.flatMap((part) => partContent(part, width, cell.whole ?? false, setting)),
    lineHeight: 1,
    ...(cell.top ? {} : { verticalAlignment: 'middle' }),
    ...(columns > 1 ? { colSpan: columns } : {}),
    ...((cell.rows ?? 1) > 1 ? { rowSpan: cell.rows } : {}),
  } as TableCell;
};

const rowContent = (row: readonly GridCell[], setting: Setting): TableCell[] =>
  row.map((place) => ('covered' in place ? {} : tableCell(place, setting)));

type Part = { readonly from: number; readonly to: number; readonly mayPart: boolean; readonly whole: boolean };

type Row = {
  readonly cells: TableCell[];
  readonly height: number;
  readonly mayPart: boolean;
  readonly withNext: boolean;
};

/** A long answer that is no longer than the room left for it is a row like any other: pdfmake draws a row wrongly that is higher than its text and is cut. */
const setRow = (row: PaperTableRow, places: readonly GridCell[], setting: Setting): Row => {
  const cells = rowContent(places, setting);
  const least = mm(row.leastMm ?? 9);
  const mayPart = (row.mayPart ?? false) && contentHeight(cells, setting.size) + ABOVE_BELOW > least;
  const room = Math.max(0, least - ABOVE_BELOW);
  const strutted = mayPart ? cells : rowStrut(cells, room, setting.size);
  return {
    cells: strutted ?? cells,
    height: strutted ? 0 : room,
    mayPart,
    withNext: (row.withNext ?? false) && !mayPart,
  };
};

/** Rows in stretches: those that may part over the page, those that are never cut, and those that stay on one page together. */
const stretches = (rows: readonly Row[]): Part[] => {
  const out: { from: number; to: number; mayPart: boolean; whole: boolean }[] = [];
  rows.forEach(({ mayPart, withNext }, at) => {
    const last = out.at(-1);
    const bound = rows[at - 1]?.withNext ?? false;
    const goesOn = bound || (!withNext && !last?.whole && last?.mayPart === mayPart);
    if (last && goesOn) last.to = at + 1;
    else out.push({ from: at, to: at + 1, mayPart, whole: withNext });
  });
  return out;
};

const pieceOf = (table: PaperTable, { from, to, mayPart, whole }: Part, rows: readonly Row[]): TablePiece => ({
  body: rows.slice(from, to).map(({ cells }) => cells),
  heights: rows.slice(from, to).map(({ height }) => height),
  head: from === 0 && !mayPart ? (table.head ?? 0) : 0,
  mayPart,
  whole,
  layout: 'form',
});

const tableNode = (table: PaperTable, { body, heights, head, mayPart, layout }: TablePiece, at: number): Content => ({
  ...{ field: table.field },
  table: {
    widths: table.widths.map((width) => mm(width) - BESIDE),
    heights: [...heights],
    headerRows: head,
    ...(head > 0 ? { keepWithHeaderRows: 1 } : {}),
    dontBreakRows: !mayPart,
    body: body.map((row) => [...row]),
  },
  layout,
  // The rule between two pieces is one rule; on a new page each has its own.
  ...(at > 0 ? { margin: [0, -0.6, 0, 0] as [number, number, number, number] } : {}),
});

const pieceNode = (table: PaperTable, piece: TablePiece, at: number): Content =>
  piece.whole ? { unbreakable: true, stack: [tableNode(table, piece, at)] } : tableNode(table, piece, at);

/**
 * A table of a form as a node for each stretch of rows, so that long text goes on over the page and nothing else is ever cut.
 * With `keepEnd` the last node is small: it stays with the signatures below.
 */
export const tableContent = (table: PaperTable, keepEnd = false): Content[] => {
  const setting = { field: table.field, size: table.size ?? SIZE, widths: table.widths };
  const grid = tableGrid(table.rows, table.widths.length);
  const rows = table.rows.map((row, at) => setRow(row, grid[at] ?? [], setting));
  const pieces = stretches(rows).map((part) => pieceOf(table, part, rows));
  return (keepEnd ? endApart(pieces) : pieces).map((piece, at) => pieceNode(table, piece, at));
};
