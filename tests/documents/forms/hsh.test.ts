import { describe, expect, test } from 'vitest';
import { verificationLetter } from '../../../src/documents/forms/hsh-verification.ts';
import type { BareFacts } from '../../../src/documents/paper/make-paper.ts';
import { printForm } from './print-form.ts';

const withVerify = (facts: BareFacts): BareFacts => ({
  ...facts,
  ...(facts.agreement ? { agreement: { ...facts.agreement, clauses: { verify: { order: 1, on: true } } } } : {}),
});

describe('the letter that asks how an agreement was kept', () => {
  test('says what one side states, in figures and capitals, and asks the other to confirm or deny by a day', async () => {
    const { text } = await printForm(verificationLetter, 'typical');
    for (const words of [
      '据陈建国等37人所述，截至2027年2月1日，协议履行情况如下：',
      '已付工资¥361,256.66人民币叁拾陆万壹仟贰佰伍拾陆元陆角陆分',
      '未付工资¥722,513.34人民币柒拾贰万贰仟伍佰壹拾叁元叁角肆分',
      '合计¥1,083,770.00',
      '请你（单位）核对上述情况是否属实，并在2027年2月8日前用所附回执书面答复',
      '现依据《公证程序规则》第五十五条，对清河县双龙镇人民调解委员会于2026年11月25日主持达成的《人民调解协议书》',
      '的履行情况进行核实。',
    ])
      expect(text).toContain(words);
  });

  test('silence counts only where the agreement says so', async () => {
    const { text } = await printForm(verificationLetter, 'typical');
    expect(text).toContain('不答复不表示同意对方所述的金额');
    const agreed = await printForm(verificationLetter, 'typical', withVerify);
    expect(agreed.text).toMatch(/按照协议第.{1,3}条“核实方式”约定：“.*不答复的，以申请人提供的证据为准”。/u);
    expect(agreed.text).not.toContain('不答复不表示同意');
  });

  test('has a slip to answer on, on a page of its own', async () => {
    const { pages } = await printForm(verificationLetter, 'typical');
    const last =
      pages
        .at(-1)
        ?.stretches.map(({ text }) => text.replace(/\s/gu, ''))
        .join('') ?? '';
    expect(last).toContain('履约情况核实函回执清河县公证处：');
    expect(last).toContain('□上述情况属实。');
    expect(last).toContain('答复人（签名、盖章或按指印）：');
    expect(last).not.toContain('请你（单位）');
  });
});
