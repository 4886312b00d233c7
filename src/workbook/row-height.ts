import type { BookCell, BookColumn } from './table-book.ts';

/** Of one line at 10.5 points. */
const LINE_POINTS = 14.5;
/** Excel knows no higher row. */
const HIGHEST = 409;

const isWide = (character: string): boolean => (character.codePointAt(0) ?? 0) > 0x2e7f;

/** In the unit of a column's width. */
const widthOf = (line: string): number => [...line].reduce((sum, one) => sum + (isWide(one) ? 2 : 1), 0);

const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / Math.max(2, width - 1))), 0);

/** The height in points that shows every wrapped text of a row: not every program finds it out for itself. */
export const rowHeight = (row: readonly BookCell[], columns: readonly BookColumn[], least = 18): number => {
  const lines = columns.map(({ kind, width }, at) => {
    const cell = row[at];
    return kind === 'text' && typeof cell === 'string' ? linesOf(cell, width) : 1;
  });
  return Math.min(HIGHEST, Math.max(least, 4 + Math.max(1, ...lines) * LINE_POINTS));
};
