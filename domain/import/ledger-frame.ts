import { foldDigits } from '../fold-digits.ts';
import type { Sheet } from './sheet.ts';

/** What stands above the head: title, who filled it in, and which days the ledger covers. */
export type LedgerFrame = {
  readonly title: string;
  readonly unit?: string;
  readonly filledBy?: string;
  /** First and last day the title speaks of; null when it names none. */
  readonly period: { readonly fromOn: string; readonly toOn: string } | null;
};

const two = (n: number) => String(n).padStart(2, '0');

/** Last day of a month; leap years of our times. */
const lastOfMonth = (year: number, month: number): string => {
  const days =
    month === 2
      ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
        ? 29
        : 28
      : [4, 6, 9, 11].includes(month)
        ? 30
        : 31;
  return `${year}-${two(month)}-${two(days)}`;
};

const months = (year: number, from: number, to: number) => ({
  fromOn: `${year}-${two(from)}-01`,
  toOn: lastOfMonth(year, to),
});

const QUARTERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

const periodOf = (text: string): LedgerFrame['period'] => {
  const found = /(20\d{2})年(?:度)?(?:(\d{1,2})月|第?([一二三四1-4])季度|(上|下)半年)?/u.exec(text);
  if (!found) return null;
  const year = Number(found[1]);
  const month = Number(found[2] ?? 0);
  if (month >= 1 && month <= 12) return months(year, month, month);
  const quarter = QUARTERS[found[3] ?? ''];
  if (quarter) return months(year, quarter * 3 - 2, quarter * 3);
  if (found[4]) return found[4] === '上' ? months(year, 1, 6) : months(year, 7, 12);
  return months(year, 1, 12);
};

const labelled = (text: string, label: string): string | undefined =>
  new RegExp(`${label}[::]\\s*([^\\s::]{1,60})`, 'u').exec(text)?.[1];

/** Reads the rows above the head. The title's month rules; the 填报日期 only stands in when the title has none. */
export const ledgerFrame = (sheet: Sheet, headTop: number): LedgerFrame => {
  const above = sheet.rows.slice(0, headTop).map((cells) => foldDigits(cells.map(({ text }) => text).join(' ')).trim());
  const lines = above.filter((line) => line !== '');
  const title = lines.find((line) => !/填报|单位:/u.test(line)) ?? sheet.name;
  const rest = lines.join(' ');
  const unit = labelled(rest, '填报单位');
  const filledBy = labelled(rest, '填报人');
  return {
    title,
    ...(unit ? { unit } : {}),
    ...(filledBy ? { filledBy } : {}),
    period: periodOf(title) ?? periodOf(rest),
  };
};
