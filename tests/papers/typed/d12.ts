import type { Typed } from '../typed-facts.ts';

/** A call a week after the first instalment. */
export const typed: Typed = {
  fields: {
    time: '2026-12-25T15:20',
    content:
      '向陈建国了解：第一期工资361,256.66元已于2026年12月18日由劳务公司转入37名工人本人账户，各人已核对无误，没有人起诉或者申请执行，也没有新的纠纷。\n向劳务公司了解：第二期款项已列入付款计划。已提醒劳务公司和总承包单位按期付款。',
    opinion: '满意。',
  },
};
