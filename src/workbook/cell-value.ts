import type { BookCell, CellKind } from './table-book.ts';

/** Excel takes no longer text in one cell. */
const LONGEST = 32_000;

/** Cells as Excel shows them; everything typed is text ("@"), so that no number of a person is ever rounded and nothing is run as a formula. */
export const NUMBER_FORMATS: Readonly<Record<CellKind, string>> = {
  text: '@',
  day: 'yyyy-mm-dd',
  money: '#,##0.00',
  wan: '#,##0.00',
  quantity: '0.##',
  count: '0',
};

/** What a figure is divided by. */
const UNITS: Readonly<Partial<Record<CellKind, number>>> = { money: 100, wan: 1_000_000, quantity: 100 };

/** Characters that no XML may hold: they would make the whole file unreadable. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/** Half of a pair becomes U+FFFD. */
const wellFormed = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text));

const wanOf = (fen: number): number => Math.round(fen / 10_000) / 100;

/** A cell as it goes into the file: text, a figure in the unit that is shown, or a day at 0 o'clock UTC (Excel's days have no zone). */
export const cellValue = (cell: BookCell, kind: CellKind): string | number | Date | null => {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return kind === 'wan' ? wanOf(cell) : cell / (UNITS[kind] ?? 1);
  if (kind === 'day' && /^\d{4}-\d{2}-\d{2}$/u.test(cell)) return new Date(`${cell}T00:00:00Z`);
  return [...wellFormed(cell.replace(/\r\n?/gu, '\n').replace(NOT_IN_XML, ''))].slice(0, LONGEST).join('');
};
