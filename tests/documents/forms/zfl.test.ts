import { describe, expect, test } from 'vitest';
import { paymentOrder } from '../../../src/documents/forms/zfl-payment-order.ts';
import { printForm, typing } from './print-form.ts';

describe('the application for a payment order', () => {
  test('says that the wages were agreed through a mediation body, and names the law for it', async () => {
    const { text } = await printForm(paymentOrder, 'typical');
    expect(text).toContain('双方经调解组织达成协议，即清河县双龙镇人民调解委员会于2026年11月25日主持达成的');
    expect(text).toContain(
      '依据《中华人民共和国劳动争议调解仲裁法》第十六条和《中华人民共和国民事诉讼法》第二百二十五条，申请发出支付令',
    );
  });

  test('asks for a fixed sum, figures and capitals from one integer, for so many workers', async () => {
    const { text } = await printForm(paymentOrder, 'typical');
    expect(text).toContain(
      '督促其给付申请人（共37人，各人金额见所附清单）工资人民币柒拾贰万贰仟伍佰壹拾叁元叁角肆分（¥722,513.34）、逾期利息人民币壹仟玖佰捌拾柒元整（¥1,987.00）',
    );
    expect(text).toContain('合计¥724,500.34');
  });

  test('stands only against those who were chosen', async () => {
    const { text } = await printForm(paymentOrder, 'typical');
    expect(text).toContain('被申请人：清河县宏远建筑劳务有限公司，');
    expect(text).not.toContain('被申请人：清河第一建筑工程有限公司');
    const both = await printForm(
      paymentOrder,
      'typical',
      typing({ against: '清河县宏远建筑劳务有限公司、清河第一建筑工程有限公司' }),
    );
    expect(both.text).toContain('被申请人：清河第一建筑工程有限公司');
  });

  test('states the conditions of an order, and only the creditor signs', async () => {
    const { text } = await printForm(paymentOrder, 'typical');
    expect(text).toContain('申请人与被申请人之间没有其他债务纠纷');
    expect(text).toContain('支付令能够送达');
    expect(text.match(/签名：_/gu)).toHaveLength(1);
  });

  test('before anything is due no sum is put in', async () => {
    const { text } = await printForm(paymentOrder, 'typical', (facts) => ({
      ...facts,
      fields: { ...facts.fields, wageFen: '', lateFen: '' },
    }));
    expect(text).toMatch(/工资人民币_+（¥_+）/u);
  });
});
