import { saysSameAsAbove } from './plain-text.ts';
import { BLANK_CELL, type Cell } from './sheet.ts';

/** One row after 同上 was looked up; `copied` are the columns where that happened. */
export type FilledRow = { readonly cells: readonly Cell[]; readonly copied: ReadonlySet<number> };

/**
 * Reads 同上 as the cell above, through several 同上 in a row; `skip` rows (blank, 合计) in between are passed over.
 * In the first row 同上 has nothing above it and becomes blank.
 */
export const readSameAsAbove = (
  rows: readonly (readonly Cell[])[],
  skip: (cells: readonly Cell[]) => boolean,
): FilledRow[] => {
  let above: readonly Cell[] = [];
  return rows.map((cells) => {
    if (skip(cells)) return { cells, copied: new Set<number>() };
    const copied = new Set(cells.flatMap((cell, i) => (saysSameAsAbove(cell.text) ? [i] : [])));
    above = cells.map((cell, i) => (copied.has(i) ? (above[i] ?? BLANK_CELL) : cell));
    return { cells: above, copied };
  });
};
