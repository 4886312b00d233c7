import type { Typed } from '../typed-facts.ts';

/** Two mornings without an agreement. */
export const typed: Typed = {
  fields: {
    reason: '未达成协议',
    endedOn: '2026-11-25',
    reasonText:
      '各方对拖欠的人数和金额没有争议，但劳务公司只同意在工程款到账后付款，不同意约定付款日期，申请人不接受。',
  },
};
