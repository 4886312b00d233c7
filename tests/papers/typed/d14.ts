import type { Typed } from '../typed-facts.ts';

/** A recording kept elsewhere. */
export const typed: Typed = {
  fields: {
    missing: '第21页考勤表下角破损，不影响阅读；2026年12月20日补入转账凭证一页。',
    elsewhere: '协商录音刻成光盘一张，存放在双龙司法所档案柜2号柜。',
    other: '',
  },
};
