import { describe, expect, test } from 'vitest';
import { acceptanceRegister } from '../../../src/documents/forms/d02-acceptance-register.ts';
import type { BareFacts } from '../../../src/documents/paper/make-paper.ts';
import { printForm } from './print-form.ts';

const from =
  (source: string) =>
  (facts: BareFacts): BareFacts => ({ ...facts, ...(facts.case ? { case: { ...facts.case, source } } : {}) });

describe('the register of acceptance', () => {
  test('opens with day, consent, committee and both sides', async () => {
    const { text, pages } = await printForm(acceptanceRegister, 'typical');
    expect(pages).toHaveLength(1);
    expect(text).toContain(
      '2026年11月20日，经当事人同意，清河县双龙镇人民调解委员会对陈建国与清河县宏远建筑劳务有限公司、清河第一建筑工程有限公司之间的纠纷进行调解。',
    );
  });

  test('a third party stands on neither side', async () => {
    const { text } = await printForm(acceptanceRegister, 'nine-parties');
    expect(text).toContain('对甲一、乙二二、丙三、丁四四、戊五与清河县第5建筑劳务有限公司、');
    expect(text).toContain('之间的纠纷（第三人壬九）进行调解');
  });

  test.each([
    ['依申请调解', '■①当事人申请□②人民调解委员会主动调解□③委托移送'],
    ['主动调解', '□①当事人申请■②人民调解委员会主动调解□③委托移送'],
    ['公安机关委托移送', '□①当事人申请□②人民调解委员会主动调解■③委托移送（委托移送单位：公安机关）'],
  ])('ticks one source: %s', async (source, printed) => {
    expect((await printForm(acceptanceRegister, 'typical', from(source))).text).toContain(printed);
  });

  test('has type, facts, remark, who signs and where the seal goes', async () => {
    const { text } = await printForm(acceptanceRegister, 'typical');
    for (const words of [
      '纠纷类型拖欠农民工工资',
      '备注涉及农民工37人，由双龙镇综治中心引导前来。（此表由人民调解委员会填写）',
      '申请人（签名）：陈建国____',
      '被申请人（签名）：清河第一建筑工程有限公司____',
      '登记人（签名）：周记录____',
      '清河县双龙镇人民调解委员会（人民调解委员会印）年月日',
    ])
      expect(text).toContain(words);
  });

  test('left blank it has no source ticked and room for day and names', async () => {
    const { text } = await printForm(acceptanceRegister, 'blanks');
    expect(text).toMatch(/人民调解受理登记表_+年_+月_+日，经当事人同意，清河县双龙镇人民调解委员会对_+与_+之间的纠纷/u);
    expect(text).not.toContain('■');
    expect(text).toContain('申请人（签名）：____');
  });
});
