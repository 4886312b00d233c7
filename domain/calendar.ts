import { addDays, daysBetween, weekdayOf } from './civil-date.ts';

/** resources/rules/calendar.json as it lies there. */
export type CalendarData = {
  readonly version: string;
  readonly note: string;
  readonly springFestivals: readonly string[];
  readonly holidays: readonly { readonly on: string; readonly name: string }[];
};

/** Rest days and Spring Festivals, as far as the table reaches. */
export type Calendar = {
  readonly isRestDay: (day: string) => boolean;
  /** The first Spring Festival (正月初一) on or after a day; null beyond the table. */
  readonly nextSpringFestival: (day: string) => string | null;
};

export const calendarFrom = ({ holidays, springFestivals }: CalendarData): Calendar => {
  const off = new Set(holidays.map(({ on }) => on));
  return {
    isRestDay: (day) => off.has(day) || weekdayOf(day) === 0 || weekdayOf(day) === 6,
    nextSpringFestival: (day) => springFestivals.find((festival) => festival >= day) ?? null,
  };
};

/** The day itself, or the last working day before it (条例 §14: wages are paid before a rest day, not after). */
export const workdayOnOrBefore = (day: string, calendar: Calendar): string => {
  let here = day;
  while (calendar.isRestDay(here)) here = addDays(here, -1);
  return here;
};

/** The winter campaign (from 1 November) or the last 60 days before Spring Festival (domain reference §3.2, §4.9 E2). */
export const isWageSeason = (day: string, calendar: Calendar): boolean => {
  const festival = calendar.nextSpringFestival(day);
  if (festival === null) return false;
  const campaignFrom = `${Number(festival.slice(0, 4)) - 1}-11-01`;
  return day >= campaignFrom || daysBetween(day, festival) <= 60;
};
