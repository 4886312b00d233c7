import { readTypedMonth } from '../read-typed-day.ts';
import { withoutBlanks } from './plain-text.ts';
import { doubtful, noted, notTaken, type Reading, taken } from './reading.ts';

/** From and to, YYYY-MM, both inclusive. */
export type MonthSpan = { readonly from: string; readonly to: string };

const two = (n: string) => n.padStart(2, '0');

/** "2026.3-2026.8", "2026年3月至8月", "2026.3" as months; without a year nothing is taken. */
export const readMonthSpan = (text: string): Reading<MonthSpan> => {
  const plain = withoutBlanks(text);
  if (plain === '') return notTaken();
  const [first = '', last = first, ...more] = plain.split(/[-—–~至到]+/u);
  const from = readTypedMonth(first.replace(/月.*$/u, '月'));
  const shortEnd = /^(\d{1,2})月?(?:底|末|份)?$/u.exec(last);
  const to =
    shortEnd && from ? `${from.slice(0, 4)}-${two(shortEnd[1] ?? '')}` : readTypedMonth(last.replace(/月.*$/u, '月'));
  if (more.length > 0 || !from || !to || to < from || Number(to.slice(5)) > 12)
    return notTaken(doubtful('cell-unreadable'));
  return taken({ from, to }, noted('cell-rewritten'));
};
