import type { Typed } from '../typed-facts.ts';

/** The representative of 37 workers applies; the others sign in the list. */
export const typed: Typed = {
  fields: {
    household: '清河县双龙镇新塘村2组',
    postcode: '518000',
    schooling: '初中',
    health: '健康',
    before: '',
    way: '民事诉讼代理',
    state: '调解中',
    proofs: '人民调解协议书、工资结算和考勤资料',
  },
};
