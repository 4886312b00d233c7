import type { Typed } from '../typed-facts.ts';

/** In the words of the workers. */
export const typed: Typed = {
  fields: {
    facts:
      '2026年3月至8月，我和另外37名工友在滨河花园二期工地做钢筋、木工等活，由清河县宏远建筑劳务有限公司招用。干活期间只发过生活费，退场时公司给每个人出了结算单，至今没有付清。',
  },
  rows: {
    requests: [
      { text: '请求清河县宏远建筑劳务有限公司付清拖欠的工资。' },
      { text: '请求清河第一建筑工程有限公司先行清偿。' },
    ],
  },
};
