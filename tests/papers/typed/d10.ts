import type { Typed } from '../typed-facts.ts';

/** One worker, settled by word of mouth on the spot. */
export const typed: Typed = {
  fields: {
    facts:
      '2026年9月，陈建国在双龙镇新塘村自建房工地做钢筋工21天，约定日工资260元，工资5460元至今未付。被申请人认可天数和单价，称因房主尚未结账，愿意先行支付。',
    content: '被申请人于2026年11月30日前一次付清陈建国工资5460元，转入陈建国本人银行账户；双方对此事再无其他争议。',
    amountFen: '546000',
    performMode: '一次性',
    agreedOn: '2026-11-25',
    performBy: '2026年11月30日前',
    remark: '当事人认为无需制作调解协议书。',
  },
};
