import { type Calendar, workdayOnOrBefore } from './calendar.ts';
import { addMonths } from './civil-date.ts';
import type { Instalment, Plan } from './kinds/agreement.ts';

export type PlanWishes = {
  readonly totalFen: number;
  /** 1 … 60. */
  readonly count: number;
  readonly firstOn: string;
  readonly everyMonths: number;
  /** What is paid first, when it is not an equal part. */
  readonly firstFen?: number;
  readonly calendar: Calendar;
};

/** Parts that add up exactly: floored to 分, what is left over goes into the last. */
const parts = (totalFen: number, count: number, firstFen: number | undefined): number[] => {
  if (count === 1) return [totalFen];
  const first = Math.min(firstFen ?? Math.floor(totalFen / count), totalFen);
  const rest = totalFen - first;
  const each = Math.floor(rest / (count - 1));
  return [first, ...Array.from({ length: count - 2 }, () => each), rest - each * (count - 2)];
};

/**
 * A plan from a few figures (domain reference §5.3): absolute dates, a date on a rest day moves before it, Σ = total.
 * Item ids are q1, q2 …: a plan is one value, so they need only differ inside it.
 */
export const planInstalments = ({ totalFen, count, firstOn, everyMonths, firstFen, calendar }: PlanWishes): Plan => {
  const amounts = parts(totalFen, count, firstFen);
  const instalments = amounts.map((amountFen, at): [string, Instalment] => [
    `q${at + 1}`,
    { order: at + 1, dueOn: workdayOnOrBefore(addMonths(firstOn, at * everyMonths), calendar), amountFen },
  ]);
  return { totalFen, instalments: Object.fromEntries(instalments) };
};
