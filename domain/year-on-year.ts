/** How a figure stands against the same period a year before. */
export type YearOnYear = {
  /** 下降20.0% · 上升… · 持平 … */
  readonly word: string;
  /** Fell by 20 % or more (domain reference §9.2: cur*100 <= base*80). */
  readonly passes: boolean;
};

/** One decimal, in integers: 2/3 → '66.7'. */
const percent = (part: number, whole: number): string => {
  const tenths = Math.round((part * 1000) / whole);
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
};

/** The words and the test of §9.2 for non-negative whole figures; `show` writes a figure in its unit (for 新增 against a zero base). */
export const yearOnYear = (now: number, before: number, show: (figure: number) => string = String): YearOnYear => {
  const passes = now * 100 <= before * 80;
  if (before === 0) return { word: now === 0 ? '持平（零基数）' : `新增${show(now)}（零基数不可比）`, passes };
  if (now === before) return { word: '持平', passes };
  return {
    word: now < before ? `下降${percent(before - now, before)}` : `上升${percent(now - before, before)}`,
    passes,
  };
};
