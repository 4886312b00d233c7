import type { Typed } from '../typed-facts.ts';

/** A digit and a character that were typed wrong. */
export const typed: Typed = {
  fields: { reason: '录入时笔误', partiesSign: '是' },
  rows: {
    corrections: [
      { place: '附件一第5行“联系电话”', was: '15284156605', now: '15284156650' },
      { place: '附件一第9行“姓名”', was: '马旺水', now: '马汪水' },
    ],
  },
};
