import type { TableCell } from 'pdfmake/interfaces';

/** Rows that are set as one pdfmake table. */
export type TablePiece = {
  readonly body: readonly (readonly TableCell[])[];
  readonly heights: readonly number[];
  readonly head: number;
  readonly mayPart: boolean;
  /** All on one page. */
  readonly whole: boolean;
  readonly layout: 'form' | 'form-open-below' | 'form-open-above';
};

/** A long answer of so few pieces goes with the signatures as it is. */
const SHORT = 3;

type Stacked = TableCell & { readonly stack?: readonly unknown[] };
const stackOf = (cell: TableCell): readonly unknown[] => (cell as Stacked).stack ?? [];
const longest = (row: readonly TableCell[]): number => Math.max(0, ...row.map((cell) => stackOf(cell).length));

/** The last lines of a long row, in a row of their own without a rule between. */
const cutRow = (row: readonly TableCell[]): [TableCell[], TableCell[]] => {
  const most = longest(row);
  const cut = (cell: TableCell): boolean => stackOf(cell).length === most;
  const body = row.map((cell) =>
    cut(cell) ? ({ ...(cell as object), stack: stackOf(cell).slice(0, -1) } as TableCell) : cell,
  );
  const tail = row.map(
    (cell) => ({ ...(cell as object), stack: cut(cell) ? stackOf(cell).slice(-1) : [] }) as TableCell,
  );
  return [body, tail];
};

const lastRowApart = ({ body, heights, ...piece }: TablePiece): TablePiece[] => {
  const row = body.at(-1) ?? [];
  const height = heights.at(-1) ?? 0;
  const before = { ...piece, body: body.slice(0, -1), heights: heights.slice(0, -1) };
  const earlier = before.body.length > 0 ? [before] : [];
  if (!piece.mayPart || longest(row) <= SHORT)
    return [...earlier, { ...piece, head: 0, mayPart: false, body: [row], heights: [height] }];
  const [upper, tail] = cutRow(row);
  return [
    ...earlier,
    { ...piece, body: [upper], heights: [0], layout: 'form-open-below' },
    { ...piece, mayPart: false, body: [tail], heights: [0], layout: 'form-open-above' },
  ];
};

/** Does the last row stand under a cell that reaches down into it, or behind a head that must have a row? */
const lastIsBound = ({ body, head }: TablePiece): boolean =>
  body.length <= head + 1 ||
  body
    .slice(0, -1)
    .some((row, at) => row.some((cell) => ((cell as { rowSpan?: number }).rowSpan ?? 1) > body.length - 1 - at));

/** The pieces of a table with its last row, or the last lines of a long one, apart. */
export const endApart = (pieces: readonly TablePiece[]): readonly TablePiece[] => {
  const last = pieces.at(-1);
  if (!last || (!last.mayPart && lastIsBound(last))) return pieces;
  return [...pieces.slice(0, -1), ...lastRowApart(last)];
};
