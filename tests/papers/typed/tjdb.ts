import type { Typed } from '../typed-facts.ts';

/** Three of the thirty-eight speak for the others. */
export const typed: Typed = {
  fields: {
    matter: '追讨2026年3月至8月的工资',
    against: '清河县宏远建筑劳务有限公司、清河第一建筑工程有限公司',
    witness: '王网格',
  },
  rows: {
    representatives: [
      { name: '汪华', idNo: '519461198308017124', phone: '18766609182' },
      { name: '姜梅旺', idNo: '511601197302102056', phone: '15851971019' },
      { name: '王梅德', idNo: '519881197406025593', phone: '13903055692' },
    ],
  },
};
