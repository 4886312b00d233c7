import type { Content, TableCell } from 'pdfmake/interfaces';
import { contentHeight } from './content-height.ts';

type Cell = TableCell & {
  readonly stack?: readonly Content[];
  readonly rowSpan?: number;
  readonly verticalAlignment?: string;
};

const white = (points: number): Content => ({ text: '', fontSize: 0.1, lineHeight: 1, margin: [0, 0, 0, points] });

const highest = (cells: readonly TableCell[], size: number): number => {
  let best = -1;
  cells.forEach((cell, at) => {
    const { stack, rowSpan } = cell as Cell;
    if (!stack || rowSpan) return;
    if (best < 0 || contentHeight([cell], size) > contentHeight([cells[best] ?? {}], size)) best = at;
  });
  return best;
};

const padded = (cell: Cell, points: number): TableCell => {
  const stack = cell.stack ?? [];
  const middle = cell.verticalAlignment === 'middle';
  return {
    ...(cell as object),
    stack: middle ? [white(points / 2), ...stack, white(points / 2)] : [...stack, white(points)],
  } as TableCell;
};

/**
 * The least height of a row, as white in its highest cell. pdfmake does not ask a row's own `heights` whether the row still fits the page:
 * it would be cut, with a row of nothing on the next one. Undefined where every cell reaches down into the next row.
 */
export const rowStrut = (cells: readonly TableCell[], leastPoints: number, size: number): TableCell[] | undefined => {
  const at = highest(cells, size);
  if (at < 0) return undefined;
  const short = leastPoints - contentHeight([cells[at] ?? {}], size);
  return cells.map((cell, column) => (column === at && short > 0 ? padded(cell as Cell, short) : cell));
};
