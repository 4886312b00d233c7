const pad = (n: number, width: number): string => String(n).padStart(width, '0');
const parts = (day: string): [number, number, number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
];

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Is this YYYY-MM-DD a day that exists? */
export const isRealDay = (day: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day)) return false;
  const [year, month, date] = parts(day);
  return year >= 1000 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
};

/** Days since 1970-01-01 (civil calendar, no clock). */
const toDayNumber = (day: string): number => {
  const [year, month, date] = parts(day);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
};

const fromDayNumber = (number: number): string => {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfYear - Math.floor((153 * mp + 2) / 5) + 1, 2)}`;
};

export const addDays = (day: string, days: number): string => fromDayNumber(toDayNumber(day) + days);

/** The same date some months later; the 31st falls back to the month's last day. */
export const addMonths = (day: string, months: number): string => {
  const [year, month, date] = parts(day);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = (index % 12) + 1;
  return `${pad(newYear, 4)}-${pad(newMonth, 2)}-${pad(Math.min(date, daysInMonth(newYear, newMonth)), 2)}`;
};

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => toDayNumber(to) - toDayNumber(from);

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (day: string): number => (((toDayNumber(day) + 4) % 7) + 7) % 7;

/** The civil day in Asia/Shanghai (UTC+8, no summer time since 1991) of an ISO instant. */
export const dayInShanghai = (instant: string): string => {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/u.exec(instant);
  if (!match) throw new Error('dayInShanghai: not an ISO instant with an offset');
  const zone = match[4] ?? 'Z';
  const offset =
    zone === 'Z' ? 0 : (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
  const minutes = Number(match[2]) * 60 + Number(match[3]) - offset + 8 * 60;
  return addDays(match[1] ?? '', Math.floor(minutes / 1440));
};

/** 2026-09-05 → 2026年9月5日. */
export const formatDayChinese = (day: string): string => {
  const [year, month, date] = parts(day);
  return `${year}年${month}月${date}日`;
};
