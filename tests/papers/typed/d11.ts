import type { Typed } from '../typed-facts.ts';

/** One of the workers takes the part that annex 2 gives to him. */
export const typed: Typed = {
  fields: {
    payee: '汪华',
    payeeIdNo: '519461198308017124',
    payeePhone: '18766609182',
    payer: '清河县宏远建筑劳务有限公司',
    amountFen: '1026667',
    instalment: '第1期',
    way: '银行转账',
    account: '6230580000000000017',
    voucherNo: '20261218-0007',
  },
};
