import type { TableCell } from 'pdfmake/interfaces';
import { textWidth } from '../advance-width.ts';
import { mm } from '../millimetres.ts';
import type { ListCell } from './paper.ts';
import { OWN_LINE } from './paper-look.ts';

/** What the layout `ruled` takes of a column: padding on both sides and a rule. */
const BESIDE = 4.6;

/** What a column of so many mm leaves for text, in points. */
export const listColumn = (widthMm: number): number => mm(widthMm) - BESIDE;

/** A whole line is set small enough to fit with a point to spare; pdfmake breaks only what does not fit. */
const sizeOf = ({ lines, whole, bold }: ListCell, size: number, width: number): number => {
  if (!whole) return size;
  const widest = Math.max(0.1, ...lines.map((line) => textWidth(line, bold)));
  return Math.min(size, (width - 1) / widest);
};

/** Punctuation may push a character over, so a line that is broken is taken as one em shorter. */
const linesOf = (text: number, em: number): number => (text <= em ? 1 : Math.ceil(text / Math.max(1, em - 1)));

/** How high the cell comes out in a column of that width, in points; a little too high rather than too low. */
export const listCellHeight = (cell: ListCell, size: number, width: number): number => {
  const set = sizeOf(cell, cell.size ?? size, width);
  const em = width / set;
  const rows = cell.whole ? cell.lines.length : cell.lines.reduce((sum, line) => sum + linesOf(textWidth(line), em), 0);
  return rows * set * OWN_LINE;
};

/** Do all lines surely fit? Then pdfmake need not measure every character as a word of its own. A whole one was made small enough. */
const surelyFits = ({ lines, whole, bold }: ListCell, set: number, width: number): boolean =>
  whole || lines.every((line) => textWidth(line, bold) * set <= width - 1);

/** The cell as pdfmake takes it, in the middle of its row. An empty one is as high as a line, no higher. */
export const listCell = (cell: ListCell, size: number, width: number): TableCell => {
  const fontSize = sizeOf(cell, cell.size ?? size, width);
  const lines = cell.lines.filter((line) => line !== '');
  const look = {
    // No named style: pdfmake asks for twenty properties of every cell, and each name is another look-up.
    lineHeight: 1,
    fontSize,
    verticalAlignment: 'middle' as const,
    ...(cell.side && cell.side !== 'left' ? { alignment: cell.side } : {}),
    ...(cell.bold ? { bold: true } : {}),
    ...((cell.columns ?? 1) > 1 ? { colSpan: cell.columns } : {}),
  };
  if (!surelyFits(cell, fontSize, width)) return { text: lines.join('\n'), ...look };
  if (lines.length > 1) return { stack: lines.map((text) => ({ text, noWrap: true })), ...look };
  return { text: lines[0] ?? '', noWrap: true, ...look };
};
