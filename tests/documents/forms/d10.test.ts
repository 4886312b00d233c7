import { describe, expect, test } from 'vitest';
import { oralRegister } from '../../../src/documents/forms/d10-oral-register.ts';
import { printForm, typing } from './print-form.ts';

describe('the register of an oral agreement', () => {
  test('has parties, facts, what was agreed, how and until when, and the day it takes effect', async () => {
    const { text } = await printForm(oralRegister, 'typical');
    for (const words of [
      '申请人姓名陈建国',
      '被申请人名称清河县宏远建筑劳务有限公司',
      '纠纷类型拖欠农民工工资',
      '被申请人于2026年11月30日前一次付清陈建国工资5460元',
      '涉及金额人民币伍仟肆佰陆拾元整（¥5,460.00）',
      '履行方式一次性',
      '履行时限2026年11月30日前',
      '协议达成日期2026年11月25日',
    ])
      expect(text).toContain(words);
  });

  test('names the articles of oral agreements and their effect, the law once', async () => {
    const { text } = await printForm(oralRegister, 'typical');
    expect(text).toContain('依照《中华人民共和国人民调解法》第二十八条、第三十条，');
    expect(text).toContain('自各方当事人达成协议之日起生效');
  });

  test('is signed by mediator and recorder under the seal, not by the parties', async () => {
    const { text } = await printForm(oralRegister, 'typical');
    expect(text).toMatch(
      /人民调解员（签名）：赵敏之_+记录人（签名）：周记录_+清河县双龙镇人民调解委员会（人民调解委员会印）/u,
    );
    expect(text).not.toContain('指印');
  });

  test('where no sum was typed none is printed, and none is denied', async () => {
    const { text } = await printForm(oralRegister, 'typical', typing({ amountFen: '' }));
    expect(text).not.toContain('涉及金额');
  });

  test('left blank it has room for both sides, the sum in both ways and the day', async () => {
    const { text } = await printForm(oralRegister, 'blanks');
    expect(text).toMatch(/申请人姓名（名称）.*被申请人姓名（名称）/u);
    expect(text).toMatch(/涉及金额人民币_+（¥_+）/u);
    expect(text).not.toMatch(/undefined|陈建国/u);
  });
});
