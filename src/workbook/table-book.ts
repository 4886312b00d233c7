/** How the cells of a column are written: money from 分, 万元 from 分 as well, days from YYYY-MM-DD, quantities from hundredths. */
export type CellKind = 'text' | 'day' | 'money' | 'wan' | 'quantity' | 'count';

export type BookColumn = {
  readonly head: string;
  readonly kind: CellKind;
  /** In characters of the sheet's font, two to a Chinese character. */
  readonly width: number;
  /** The last row adds the column up. */
  readonly sum?: boolean;
  /** Each cell is a formula: column minus column, where that gives the cell's own figure. */
  readonly minus?: readonly [number, number];
};

/** Text, or a figure in the smallest unit of its kind; null where nothing is known. */
export type BookCell = string | number | null;

/** One table as a workbook of one sheet: plain data that crosses into a worker. */
export type TableBook = {
  readonly sheetName: string;
  /** Over the whole width, also the file's name: never anything about a person. */
  readonly title: string;
  /** Under the title: who made it, when, how many rows. */
  readonly note: string;
  readonly columns: readonly BookColumn[];
  readonly rows: readonly (readonly BookCell[])[];
  /** No row is lower, in points: where people sign. */
  readonly leastRow?: number;
  /** Lines below the table. */
  readonly foot?: readonly string[];
};
