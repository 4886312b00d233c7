import type { WageColumn } from './column-names.ts';
import type { Header, Mapping } from './find-header.ts';
import { withoutBlanks } from './plain-text.ts';
import type { Sheet } from './sheet.ts';

const SAMPLE = 20;
const figure = (text: string): number =>
  /^\d[\d,]*(?:\.\d+)?$/u.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN;

const mostly = (texts: readonly string[], test: (text: string) => boolean): boolean => {
  const filled = texts.filter((text) => text !== '');
  return filled.length > 0 && filled.filter(test).length >= filled.length * 0.6;
};

/** The last five columns of figures are rate, quantity, due, paid, owed when their own arithmetic says so. */
const moneyColumns = (columns: readonly (readonly string[])[], figures: readonly number[]): Mapping<WageColumn> => {
  const [rate, quantity, due, paid, owed] = figures.slice(-5);
  if (rate === undefined || quantity === undefined || due === undefined || paid === undefined || owed === undefined)
    return {};
  const at = (column: number, row: number) => figure(columns[column]?.[row] ?? '');
  const rows = (columns[due] ?? []).map((_, row) => row);
  const agree = rows.filter((row) => {
    const dueOk = Math.abs(at(rate, row) * at(quantity, row) - at(due, row)) < 0.01;
    return dueOk && Math.abs(at(due, row) - at(paid, row) - at(owed, row)) < 0.01;
  });
  return agree.length >= rows.length * 0.6 ? { rate, quantity, due, paid, owed } : {};
};

/** Rows pasted without their head: columns recognised by what they hold. Null when that is not certain enough to be offered. */
export const guessWageHeader = (sheet: Sheet): Header<WageColumn> | null => {
  const rows = sheet.rows.filter((cells) => cells.some(({ text }) => text !== '')).slice(0, SAMPLE);
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) =>
    rows.map((cells) => withoutBlanks(cells[column]?.text ?? '')),
  );
  const first = (test: (text: string) => boolean, from = 0): number | undefined => {
    const found = columns.findIndex((texts, column) => column >= from && mostly(texts, test));
    return found < 0 ? undefined : found;
  };
  const idNo = first((text) => /^\d{17}[\dXx]$/u.test(text));
  const phone = first((text) => /^1[3-9]\d{9}$/u.test(text));
  const name = first((text) => /^[\p{Script=Han}·]{2,6}$/u.test(text));
  const figures = columns.flatMap((texts, column) =>
    column !== idNo && column !== phone && column > (name ?? 0) && mostly(texts, (text) => !Number.isNaN(figure(text)))
      ? [column]
      : [],
  );
  const money = moneyColumns(columns, figures);
  if (name === undefined || money.owed === undefined) return null;
  const period = first((text) => /^20\d{2}[.年]\d{1,2}.*[-—至]/u.test(text));
  const mapping = Object.fromEntries(
    Object.entries({ name, idNo, phone, period, ...money }).filter(([, column]) => column !== undefined),
  );
  return { top: 0, depth: 1, bodyTop: 0, labels: columns.map(() => ''), mapping, score: 0 };
};
