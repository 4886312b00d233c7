import type { Typed } from '../typed-facts.ts';

/** A matter goes to labour inspection: the company does not come to the table. */
export const typed: Typed = {
  fields: {
    head: '否',
    measures:
      '11月18日到滨河花园二期工地核实人数和金额，约谈劳务公司和总包单位；11月20日受理调解申请，先后两次通知劳务公司到场，该公司未到场。',
    reason:
      '劳务公司两次未到场，调解难以进行；该工程为政府投资项目，涉及人数较多。建议你单位核查农民工工资专用账户、工资保证金和用工实名制管理情况，依法处理。',
  },
  rows: {
    evidence: [
      { name: '当事人身份和联系方式', pages: '2' },
      { name: '农民工工资清单', pages: '3' },
      { name: '考勤表、工资结算单复印件', pages: '12' },
      { name: '调解通知和送达记录', pages: '2' },
    ],
  },
};
