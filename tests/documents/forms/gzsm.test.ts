import { describe, expect, test } from 'vitest';
import { correction } from '../../../src/documents/forms/gzsm-correction.ts';
import type { BareFacts } from '../../../src/documents/paper/make-paper.ts';
import { printForm, typing } from './print-form.ts';

const amending = (facts: BareFacts): BareFacts => ({
  ...facts,
  amends: { title: '人民调解终止书', no: '〔2026〕0003', on: '2026-11-20' },
});

describe('the correction of a sealed document', () => {
  test('names the document by title, number and day, and puts the wrong words beside the right ones', async () => {
    const { text } = await printForm(correction, 'typical', amending);
    expect(text).toContain('2026年11月20日作出的《人民调解终止书》（编号：〔2026〕0003），有下列书写');
    expect(text).toContain('序号所在位置原文更正为');
    expect(text).toMatch(/2附件一第9行“姓名”马旺水马汪水/u);
    expect(text).toContain('更正原因：录入时笔误。');
  });

  test('says that what was agreed is not changed by it', async () => {
    const { text } = await printForm(correction, 'typical');
    expect(text).toContain('不改变各方当事人约定的权利义务；要改变约定内容的，应当另行签订补充协议');
  });

  test('the parties sign where they signed the document, and do not where it is a letter of the committee', async () => {
    expect((await printForm(correction, 'typical')).text).toMatch(/确认。.*陈建国/u);
    const { text } = await printForm(correction, 'typical', typing({ partiesSign: '否' }));
    expect(text).not.toContain('陈建国');
    expect(text).not.toContain('没有异议');
    expect(text).toMatch(/人民调解员（签名）：赵敏之/u);
  });

  test('left blank the name of the document is left to the pen', async () => {
    const { text } = await printForm(correction, 'blanks');
    expect(text).toMatch(/_+年_+月_+日作出的《_+》（编号：_+）/u);
  });
});
