import type { Typed } from '../typed-facts.ts';

/** The second instalment comes later; the contractor answers for it. */
export const typed: Typed = {
  fields: { reason: '工程款拨付推迟，被申请人申请调整第2期付款日期', copies: '4' },
  rows: {
    clauses: [
      {
        title: '第2期付款日期',
        text: '原协议还款计划表第2期361,256.67元的应付日期，由2027年1月18日改为2027年1月29日。',
      },
      {
        title: '先行清偿',
        text: '清河第一建筑工程有限公司承诺：劳务公司到2027年1月29日没有付清第2期款项的，由其在2027年2月3日前先行付清。',
      },
    ],
  },
};
