import { describe, expect, test } from 'vitest';
import { notaryMaterial } from '../../../src/documents/forms/gzcl-notary-material.ts';
import type { BareFacts } from '../../../src/documents/paper/make-paper.ts';
import { presetsOf } from '../../../src/documents/paper/make-paper.ts';
import { caseFacts } from '../../papers/case-facts.ts';
import { printForm } from './print-form.ts';

const withClauses =
  (...keys: readonly string[]) =>
  (facts: BareFacts): BareFacts => ({
    ...facts,
    ...(facts.agreement
      ? {
          agreement: {
            ...facts.agreement,
            clauses: Object.fromEntries(keys.map((key, order) => [key, { order, on: true }])),
          },
        }
      : {}),
  });

const readyOf = async (change: (facts: BareFacts) => BareFacts = (facts) => facts): Promise<readonly string[]> => {
  const facts = change({ ...(await caseFacts('typical')), fields: {}, rows: () => [] });
  return (presetsOf(notaryMaterial, facts).fields.ready ?? '').split('、');
};

describe('what a notary needs for an enforceable agreement', () => {
  test('the application names both sides as creditor and debtor, the matter, the sums and the law', async () => {
    const { text } = await printForm(notaryMaterial, 'typical');
    for (const words of [
      '公证申请表（赋予强制执行效力）',
      '债权人：陈建国，男',
      '债务人：清河县宏远建筑劳务有限公司，',
      '37名工人的工资人民币壹佰零捌万叁仟柒佰柒拾元整（¥1,083,770.00）',
      '《中华人民共和国公证法》第三十七条、《公证程序规则》第三十九条',
      '此致清河县公证处',
    ])
      expect(text).toContain(words);
  });

  test('the promise is a marked place: the county’s or the notary’s wording goes before ours', async () => {
    expect((await printForm(notaryMaterial, 'typical')).text).toContain('自愿直接接受人民法院强制执行');
    const { text } = await printForm(notaryMaterial, 'typical', (facts) => ({
      ...facts,
      countyWording: (key) => (key === 'GZCL.promise' ? { text: '公证处提供的承诺文本。', version: '县1' } : undefined),
    }));
    expect(text).toContain('公证处提供的承诺文本。');
    expect(text).not.toContain('自愿直接接受人民法院强制执行');
    expect(text).toContain('GZCL·2026-11·县1');
  });

  test('the list is ticked from what the records hold, and only from that', async () => {
    const known = await readyOf();
    expect(known).toContain('工人身份证复印件');
    expect(known).toContain('核实用的地址电话');
    expect(known).not.toContain('工资结算资料');
    const without = await readyOf((facts) => {
      const wages = Object.entries(facts.agreement?.wages ?? {}).map(([id, line], at) => {
        const { idNo, ...rest } = line;
        return [id, at === 0 ? rest : { ...rest, idNo }];
      });
      return { ...facts, agreement: { ...facts.agreement, wages: Object.fromEntries(wages) } as never };
    });
    expect(without).not.toContain('工人身份证复印件');
  });

  test('a condition that the agreement does not meet is said, and goes when the clause is there', async () => {
    const { text } = await printForm(notaryMaterial, 'typical');
    expect(text).toContain('债务人承诺不履行时愿意接受强制执行无协议没有写明，需要补充');
    const added = await printForm(notaryMaterial, 'typical', withClauses('enforce', 'verify'));
    expect(added.text).toMatch(
      /债务人承诺不履行时愿意接受强制执行有协议第[一二三四五六七八九十]+条“自愿接受强制执行”/u,
    );
    expect(added.text).not.toContain('需要补充');
  });

  test('left blank nothing is ticked and nothing is claimed of the agreement', async () => {
    const { text } = await printForm(notaryMaterial, 'blanks');
    expect(text.replace('打“√”的', '')).not.toContain('√');
    expect(text).toContain('□有□无');
    expect(text).not.toContain('需要补充，');
  });
});
