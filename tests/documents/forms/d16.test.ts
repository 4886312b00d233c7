import { describe, expect, test } from 'vitest';
import { termination } from '../../../src/documents/forms/d16-termination.ts';
import type { BareFacts } from '../../../src/documents/paper/make-paper.ts';
import { printForm, typing } from './print-form.ts';

const ofType =
  (type: string) =>
  (facts: BareFacts): BareFacts => ({ ...facts, ...(facts.case ? { case: { ...facts.case, type } } : {}) });

describe('the end of a mediation without agreement', () => {
  test('says which case, why and from which day, under the article of the law', async () => {
    const { text } = await printForm(termination, 'typical');
    expect(text).toContain(
      '陈建国与清河县宏远建筑劳务有限公司、清河第一建筑工程有限公司因拖欠农民工工资纠纷，由本会于2026年11月20日受理，人民调解员赵敏之主持调解。',
    );
    expect(text).toContain('经调解，各方当事人没有达成协议：各方对拖欠的人数和金额没有争议');
    expect(text).toContain('依照《中华人民共和国人民调解法》第二十六条，本会自2026年11月25日起终止调解');
    expect(text).toContain('通过仲裁、行政、司法等途径维护自己的权利');
  });

  test('tells workers who are owed wages of arbitration, the labour authority, the court and legal aid', async () => {
    const { text } = await printForm(termination, 'typical');
    expect(text).toMatch(
      /1\.仲裁：.*《中华人民共和国劳动争议调解仲裁法》第十四条.*2\.行政：.*劳动保障监察.*3\.司法：.*人民法院.*4\.法律援助：.*《中华人民共和国法律援助法》第四十二条第三项/u,
    );
  });

  test('another labour dispute is not promised the legal aid of wage claims', async () => {
    const { text } = await printForm(termination, 'typical', ofType('其他劳动争议'));
    expect(text).toContain('劳动争议仲裁委员会');
    expect(text).not.toContain('法律援助');
  });

  test('tells others of the three ways of the law', async () => {
    const { text } = await printForm(termination, 'typical', ofType('邻里'));
    expect(text).toMatch(/1\.仲裁：有仲裁协议.*2\.行政：属于行政机关职责.*3\.司法：向有管辖权的人民法院起诉。/u);
    expect(text).not.toContain('劳动');
  });

  test.each([
    ['当事人拒绝调解', '当事人明确拒绝调解。'],
    ['当事人撤回申请', '申请人撤回了调解申请。'],
  ])('gives the reason in words: %s', async (reason, words) => {
    const { text } = await printForm(termination, 'typical', typing({ reason, reasonText: '' }));
    expect(text).toContain(words);
  });

  test('the parties confirm that they were told; the mediator signs under the seal', async () => {
    const { text } = await printForm(termination, 'typical');
    expect(text).toMatch(/终止调解的原因和上述途径已向各方当事人告知。.*申请人.*陈建国.*人民调解员（签名）：赵敏之_+/u);
    expect(text).toContain('清河县双龙镇人民调解委员会（人民调解委员会印）');
  });

  test('left blank there is room for both sides, the day and the reason', async () => {
    const { text } = await printForm(termination, 'blanks');
    expect(text).toMatch(/_+与_+因_+纠纷，由本会于_+年_+月_+日受理/u);
    expect(text).toContain('终止调解的原因：');
  });
});
