import type { PaperCell, PaperTableRow } from './paper.ts';

/** A cell with the column it begins in; `covered` places are taken by a cell before or above. */
export type GridCell = { readonly cell: PaperCell; readonly column: number } | { readonly covered: true };

/** The rows of a table with every place of every row filled: by a cell, or by one that reaches over it. */
export const tableGrid = (rows: readonly PaperTableRow[], columns: number): GridCell[][] => {
  const taken = rows.map(() => new Array<boolean>(columns).fill(false));
  const grid = rows.map(() => new Array<GridCell>(columns).fill({ covered: true }));
  rows.forEach(({ cells }, at) => {
    let column = 0;
    for (const cell of cells) {
      while (taken[at]?.[column]) column += 1;
      if (column >= columns) throw new Error('a row has more cells than its table has columns');
      const line = grid[at];
      if (line) line[column] = { cell, column };
      for (let down = 0; down < (cell.rows ?? 1); down += 1)
        for (let over = 0; over < (cell.columns ?? 1); over += 1) {
          const below = taken[at + down];
          if (below) below[column + over] = true;
        }
      column += cell.columns ?? 1;
    }
  });
  return grid;
};
