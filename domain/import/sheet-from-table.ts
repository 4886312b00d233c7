import { BLANK_CELL, type Cell, type Sheet } from './sheet.ts';

const textCell = (text: string): Cell => (text === '' ? BLANK_CELL : { kind: 'text', text, value: text });

/** Pasted rows as a sheet, so that paste and file are read by the same rules. */
export const sheetFromTable = (rows: readonly (readonly string[])[]): Sheet => {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return {
    name: '',
    merges: [],
    rows: rows.map((row) => Array.from({ length: width }, (_, i) => textCell(row[i] ?? ''))),
  };
};
