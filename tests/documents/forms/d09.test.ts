import { describe, expect, test } from 'vitest';
import { clausesOf } from '../../../domain/clauses.ts';
import type { AgreementDoc } from '../../../domain/kinds/agreement.ts';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import { CLAUSE_TABLE } from '../../../src/documents/clause-table.ts';
import { withGlyphs } from '../../../src/documents/with-glyphs.ts';
import { nineParties, shortest, TODAY, worker } from '../agreement-samples.ts';
import { agreementDefinition } from '../render-agreement.ts';

/** What is data in a definition: the page number and the seam are functions and tested on the pages. */
const dataOf = (agreement: AgreementDoc, on = TODAY) => {
  const { footer, background, ...data } = agreementDefinition(agreement, on);
  expect([typeof footer, typeof background]).toEqual(['function', 'function']);
  return data;
};
const deepFreeze = <T>(value: T): T => {
  if (value !== null && typeof value === 'object') {
    for (const part of Object.values(value)) deepFreeze(part);
    Object.freeze(value);
  }
  return value;
};
const words = (value: unknown): string =>
  JSON.stringify(value, (key, part) => (key === 'field' ? undefined : part)).replace(
    /[^\u3000-\u9fff（）_，。：\d]/gu,
    '',
  );
const missingIn = (agreement: AgreementDoc) => withGlyphs(agreementDefinition(agreement)).problems;

describe('the definition of a repayment agreement', () => {
  test('is pure: same record, same definition, and the record is untouched', () => {
    const agreement = deepFreeze(nineParties());
    const before = JSON.stringify(agreement);
    expect(dataOf(agreement)).toEqual(dataOf(agreement));
    expect(JSON.stringify(agreement)).toBe(before);
  });

  test('does not change when the agreement is signed, paid and done', () => {
    const final = shortest();
    const signed = { ...final, status: '已签署' as const, signedOn: '2027-02-12' };
    expect(dataOf(signed)).toEqual(dataOf(final));
    expect(dataOf({ ...signed, status: '履行完毕' })).toEqual(dataOf(final));
  });

  test('marks a draft and a voided agreement across every page, and nothing else', () => {
    const final = shortest();
    expect(dataOf(final).watermark).toBeUndefined();
    expect(dataOf({ ...final, status: '草稿' }).watermark).toMatchObject({ text: expect.stringContaining('草稿') });
    expect(dataOf({ ...final, status: '已作废' }).watermark).toMatchObject({ text: '已作废' });
  });

  test('leaves what is not filled to the pen, as a line', () => {
    const { projectName, periodFrom, clauseValues, facts, committee, cutOffOn, ...empty } = shortest();
    const agreement = { ...empty, clauses: { confirm: { order: 1, on: true }, guarantee: { order: 2, on: true } } };
    const clauses = clausesOf(agreement, CLAUSE_TABLE)
      .map(({ text }) => text)
      .join('');
    for (const blank of [
      '申请人在________务工，务工及拖欠工资时段为________至2026年8月。',
      '截至________，被申请人',
      '共同向________申请司法确认',
      '________自愿为被申请人',
      '本协议经________调解',
    ])
      expect(clauses).toContain(blank);
    const text = words(dataOf(agreement));
    expect(text).toContain('纠纷主要事实、争议事项：________________');
    expect(text).toContain('经________调解，各方当事人');
    expect(text).not.toMatch(/undefined|\{|\}/u);
  });

  test('prints without a wage list and without a plan', () => {
    const { wages, plan, ...bare } = shortest();
    expect(missingIn(bare)).toEqual([]);
    expect(words(dataOf(bare))).not.toContain('附件一　农民工工资清单');
  });
});

describe('the glyph check', () => {
  test('stops what no font has, and says which character of which field', () => {
    const agreement = { ...shortest(), facts: '欠𰀀田工资。', wages: { w1: worker(1, '𰀀田') } };
    const problems = missingIn(agreement);
    expect(problems.map(({ params }) => [params?.field, params?.character, params?.code])).toEqual([
      ['纠纷主要事实', '𰀀', 'U+30000'],
      ['农民工工资清单', '𰀀', 'U+30000'],
      ['分期明细', '𰀀', 'U+30000'],
    ]);
    expect(problemSentence(problems[0] ?? { code: 'internal', path: '', severity: 'error' })).toContain('「𰀀」');
  });

  test('looks at every text that a person can type', () => {
    const places: [string, AgreementDoc][] = [
      ['当事人', { ...shortest(), parties: { p: { order: 1, role: '申请人', name: '某', address: '𰀀村' } } }],
      ['编号', { ...shortest(), no: '𰀀1号' }],
      ['调解员签名', { ...shortest(), mediator: '𰀀某' }],
      ['调解员签名', { ...shortest(), recorder: '𰀀某' }],
      ['调解委员会', { ...shortest(), committee: '𰀀村调委会' }],
      ['附件一　农民工工资清单', { ...shortest(), projectName: '𰀀工程' }],
      ['支付方式', { ...shortest(), clauses: { way: { order: 1, on: true, text: '𰀀' } } }],
    ];
    for (const [field, agreement] of places)
      expect(missingIn(agreement).map(({ params }) => params?.field)).toContain(field);
  });

  test('sets in the fallback font only what the main font lacks, and keeps the weight of the rest', () => {
    const { definition } = withGlyphs({ content: [{ text: [{ text: '王䶮：', bold: true, noWrap: true }, '某'] }] });
    const fallback = withGlyphs({ content: [{ text: [{ text: '\u{20021}王', bold: true, noWrap: true }] }] });
    expect(definition.content).toEqual([{ text: [{ text: '王䶮：', bold: true, noWrap: true }, '某'] }]);
    expect(fallback.problems).toEqual([]);
    expect(fallback.definition.content).toEqual([
      {
        text: [
          {
            text: [
              { bold: true, noWrap: true, text: '\u{20021}', font: 'Hana-Extension-B-01' },
              { bold: true, noWrap: true, text: '王' },
            ],
            bold: true,
            noWrap: true,
          },
        ],
      },
    ]);
  });
});
