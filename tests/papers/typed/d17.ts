import type { Typed } from '../typed-facts.ts';

/** Closed when the last instalment had come. */
export const typed: Typed = {
  on: '2027-02-19',
  fields: {
    handler: '赵敏之',
    closedOn: '2027-02-18',
    result: '达成协议',
    outcome: '37名工人的工资分三期全部付清，收条和银行转账凭证已附卷；已电话回访，双方满意，没有新的矛盾。',
    opinion: '协议已履行完毕，材料齐全，建议结案归档。',
  },
};
