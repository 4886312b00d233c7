import { writeFileSync } from 'node:fs';
import lunar from 'lunar-javascript';

/**
 * Makes resources/rules/calendar.json: Spring Festivals and the statutory days off of 《全国年节及纪念日放假办法》(2024 revision, in force 2025-01-01).
 * Which Saturdays are worked in exchange is announced year by year and is not in here.
 */
const FROM = 2025;
const TO = 2035;
const pad = (n: number) => String(n).padStart(2, '0');
const solarOf = (year: number, month: number, day: number): string =>
  lunar.Lunar.fromYmd(year, month, day).getSolar().toYmd();

const qingming = (year: number): string => lunar.Lunar.fromYmd(year, 6, 1).getJieQiTable().清明?.toYmd() ?? '';

const before = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
};

const holidaysOf = (year: number) => {
  const first = solarOf(year, 1, 1);
  return [
    { on: `${year}-01-01`, name: '元旦' },
    { on: before(first), name: '除夕' },
    ...[1, 2, 3].map((day) => ({ on: solarOf(year, 1, day), name: '春节' })),
    { on: qingming(year), name: '清明节' },
    ...['05-01', '05-02'].map((day) => ({ on: `${year}-${day}`, name: '劳动节' })),
    { on: solarOf(year, 5, 5), name: '端午节' },
    { on: solarOf(year, 8, 15), name: '中秋节' },
    ...['10-01', '10-02', '10-03'].map((day) => ({ on: `${year}-${day}`, name: '国庆节' })),
  ];
};

const years = Array.from({ length: TO - FROM + 1 }, (_, at) => FROM + at);
const data = {
  version: '2026-11',
  note: '法定节假日依《全国年节及纪念日放假办法》(2024年修订,2025年1月1日起)。每年公布的调休安排不在表内,周六、周日一律按休息日计。',
  springFestivals: Array.from({ length: TO - 2020 + 1 }, (_, at) => solarOf(2020 + at, 1, 1)),
  holidays: years.flatMap(holidaysOf),
};
writeFileSync(new URL('../resources/rules/calendar.json', import.meta.url), `${JSON.stringify(data, null, 1)}\n`);
