import { addDays, isRealDay } from '../civil-date.ts';
import { foldDigits } from '../fold-digits.ts';
import { doubtful, noted, notTaken, type Reading, type Remark, taken } from './reading.ts';
import type { Cell } from './sheet.ts';

/** The days the ledger covers: a day without a year is looked for in them, a day outside them is doubtful. */
export type DayFrame = { readonly fromOn: string; readonly toOn: string };

const two = (n: number) => String(n).padStart(2, '0');
const dayText = (year: number, month: number, date: number) => `${year}-${two(month)}-${two(date)}`;

/** Day 1 of Excel is 1900-01-01; because it believes in 1900-02-29, counting starts two days earlier. */
const fromSerial = (serial: number) => addDays('1899-12-30', Math.floor(serial));
const SERIALS = { from: 36_526, to: 73_050 };

/** A month after the ledger's end belongs to the year before (28 December in January's ledger). */
const assumedYear = (month: number, { toOn }: DayFrame): number =>
  month > Number(toOn.slice(5, 7)) ? Number(toOn.slice(0, 4)) - 1 : Number(toOn.slice(0, 4));

const checked = (on: string, frame: DayFrame, ...remarks: readonly Remark[]): Reading<string> => {
  if (!isRealDay(on)) return notTaken(doubtful('cell-unreadable'));
  const outside = on < frame.fromOn || on > frame.toOn;
  return taken(on, ...remarks, ...(outside ? [doubtful('cell-outside-period')] : []));
};

const withoutTime = (text: string): string =>
  foldDigits(text)
    .trim()
    .replace(/\s*(?:星期|周)[一二三四五六日天]/u, '')
    .replace(/[\sT](?:上午|下午|凌晨|晚上?)?\d{1,2}[:时点].*$/u, '')
    .replace(/\s+/gu, '')
    .replace(/[日号]?(?:上午|下午|左右|前后)?$/u, '');

const numbers = (match: RegExpExecArray): number[] => match.slice(1).map(Number);

const readText = (text: string, frame: DayFrame): Reading<string> => {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text)) return checked(text, frame);
  const plain = withoutTime(text);
  const vague = /左右|前后/u.test(text) ? [doubtful('cell-approximate')] : [];
  const packed = /^(20\d{2})(\d{2})(\d{2})$/u.exec(plain);
  const full = packed ?? /^(\d{4})[-./年、](\d{1,2})[-./月、](\d{1,2})$/u.exec(plain);
  if (full) {
    const [year = 0, month = 0, date = 0] = numbers(full);
    return checked(dayText(year, month, date), frame, noted('cell-rewritten'), ...vague);
  }
  const short = /^(\d{1,2})[-./月](\d{1,2})$/u.exec(plain);
  if (short) {
    const [month = 0, date = 0] = numbers(short);
    return checked(dayText(assumedYear(month, frame), month, date), frame, doubtful('cell-year-assumed'), ...vague);
  }
  const yearTwo = /^(\d{2})[-./年](\d{1,2})[-./月](\d{1,2})$/u.exec(plain);
  if (!yearTwo) return notTaken(doubtful('cell-unreadable'));
  const [year = 0, month = 0, date = 0] = numbers(yearTwo);
  return checked(dayText(2000 + year, month, date), frame, doubtful('cell-year-assumed'));
};

/** A day as offices write it (domain reference §3.1), with what is doubtful about it. Value YYYY-MM-DD. */
export const readDay = (cell: Cell, frame: DayFrame): Reading<string> => {
  const text = cell.text.trim();
  if (text === '') return notTaken(doubtful('cell-blank'));
  if (cell.kind === 'date') return checked(text, frame);
  const serial = typeof cell.value === 'number' ? cell.value : Number.NaN;
  if (serial >= SERIALS.from && serial < SERIALS.to)
    return checked(fromSerial(serial), frame, doubtful('cell-rewritten'));
  return readText(text, frame);
};
