/**
 * One cell as the file holds it. `text` is what a person reads (a date as YYYY-MM-DD, a formula as its result), untrimmed;
 * `value` the number behind it, or the text; `formula` without "=".
 */
export type Cell = {
  readonly kind: 'text' | 'number' | 'date' | 'formula' | 'blank';
  readonly text: string;
  readonly value: string | number | null;
  readonly formula?: string;
};

/** A merged range, all four zero-based and inclusive. */
export type Merge = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

/** One sheet as plain rows of equal width; `rows[0]` is row 1 of the file. */
export type Sheet = {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
};

/** An empty cell, and what stands beyond the edge. */
export const BLANK_CELL: Cell = { kind: 'blank', text: '', value: null };

/** The cell at zero-based row and column. */
export const cellAt = (sheet: Sheet, row: number, column: number): Cell => sheet.rows[row]?.[column] ?? BLANK_CELL;
