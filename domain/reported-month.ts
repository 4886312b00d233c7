import { addDays, addMonths } from './civil-date.ts';
import type { Period } from './figures/period.ts';

/** Until this day of a month a report is about the month before (domain reference §11.2: 1st to 5th, sometimes later). */
const LAST_DAY_FOR_BEFORE = 15;

/** The calendar month a report of this day is about, unless somebody says otherwise. */
export const reportedMonth = (on: string): Period => {
  const ownFirst = `${on.slice(0, 7)}-01`;
  const fromOn = Number(on.slice(8, 10)) <= LAST_DAY_FOR_BEFORE ? addMonths(ownFirst, -1) : ownFirst;
  return { fromOn, toOn: addDays(addMonths(fromOn, 1), -1) };
};
