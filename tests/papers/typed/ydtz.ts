import type { Typed } from '../typed-facts.ts';

/** November, reported on 1 December; last year's figures are those of the records. */
export const typed: Typed = {
  on: '2026-12-01',
  fields: {
    head: '否',
    contact: '赵敏之',
    beforeMatters: '',
    beforePeople: '',
    beforeFen: '',
    beforeSource: '',
    problems: '部分在建工地劳资专管员变动频繁，考勤表和工资表不完整，核对工资用时较长。',
    plans: '进入冬季欠薪治理阶段，每周到在建工地走访一次；对已签订的还款协议逐期提醒、逐人核对到账。',
  },
};
