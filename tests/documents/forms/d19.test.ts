import { describe, expect, test } from 'vitest';
import { referral } from '../../../src/documents/forms/d19-referral.ts';
import { textOf } from '../read-pdf.ts';
import { printForm, typing } from './print-form.ts';

describe('the letter that hands a matter on', () => {
  test('has the facts of the matter, what was done, why it is handed on, and what goes with it', async () => {
    const { text } = await printForm(referral, 'typical');
    for (const words of [
      '清河县双龙司法所函〔2026〕7号矛盾纠纷移送函清河县人力资源和社会保障局：',
      '项目或场所清河县滨河花园二期工程',
      '责任单位清河县宏远建筑劳务有限公司、清河第一建筑工程有限公司',
      '拖欠时段2026年3月至2026年8月',
      '涉及人数37人涉及金额¥1,083,770.00',
      '二、已采取的措施',
      '三、移送理由和建议',
      '附件：1.当事人身份和联系方式（2页）2.农民工工资清单（3页）',
      '清河县双龙司法所2026年11月25日',
    ])
      expect(text).toContain(words);
  });

  test.each([
    ['劳动保障监察机构', '《保障农民工工资支付条例》第四条'],
    ['公安机关', '《中华人民共和国人民调解法》第二十五条'],
  ])('to %s it rests on %s', async (target, law) => {
    expect((await printForm(referral, 'typical', typing({ target }))).text).toContain(`依据${law}，现移送你单位`);
  });

  test.each(['人民法院', '信访部门', '其他单位'])(
    'to %s no article is claimed that says nothing of it',
    async (target) => {
      expect((await printForm(referral, 'typical', typing({ target }))).text).toContain('下列矛盾纠纷，现移送你单位');
    },
  );

  test('asks; it gives the other unit no order', async () => {
    const { text } = await printForm(referral, 'typical');
    expect(text).toContain('请依法处理，并将处理情况告知我所');
    for (const word of ['责令', '务必', '必须', '限期']) expect(text).not.toContain(word);
  });

  test('the reply slip is a page of its own, addressed to the office', async () => {
    const { pages } = await printForm(referral, 'typical');
    const slip = textOf(pages.slice(-1));
    expect(slip).toContain('矛盾纠纷移送回执清河县双龙司法所：');
    expect(slip).toContain(
      '你所《矛盾纠纷移送函》（清河县双龙司法所函〔2026〕7号）及所附材料已于____年____月____日收到',
    );
    expect(slip).toContain('接收单位（盖章）：');
    expect(slip).not.toContain('基本情况');
  });

  test('left blank there are lines to write on', async () => {
    const { text } = await printForm(referral, 'blanks');
    expect(text).toMatch(/^矛盾纠纷移送函_+：/u);
    expect(text).toContain('四、移送材料1.____');
  });
});
