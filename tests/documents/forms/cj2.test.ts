import { describe, expect, test } from 'vitest';
import { secondDemand } from '../../../src/documents/forms/cj2-second-demand.ts';
import { presetsOf } from '../../../src/documents/paper/make-paper.ts';
import { caseFacts } from '../../papers/case-facts.ts';
import { printForm, typing } from './print-form.ts';

const presetsOn = async (day: string, late?: string) => {
  const facts = await caseFacts('typical');
  const clauses = { accelerate: { order: 1, on: late !== 'off', ...(late && late !== 'off' ? { text: late } : {}) } };
  const agreement = facts.agreement && { ...facts.agreement, ...(late ? { clauses } : {}) };
  return presetsOf(secondDemand, { ...facts, ...(agreement ? { agreement } : {}), on: day, fields: {}, rows: () => [] })
    .fields;
};

describe('the second letter', () => {
  test('names the first one, what is overdue, what has fallen due, and the sum of both', async () => {
    const { text } = await printForm(secondDemand, 'typical');
    for (const words of [
      '催缴通知书（第二次）',
      '本会已于2027年1月20日向你（单位）发出《催缴通知书（第一次）》（编号：〔2027〕0001），至今没有付清',
      '逾期未付工资¥361,256.67',
      '提前到期工资¥361,256.67',
      '逾期利息¥1,987.00',
      '合计¥724,500.34人民币柒拾贰万肆仟伍佰元零叁角肆分',
    ])
      expect(text).toContain(words);
  });

  test('the rest falls due only after the days of grace the agreement gives, and only where it has such a clause', async () => {
    expect((await presetsOn('2027-01-28')).restFen).toBeUndefined();
    expect((await presetsOn('2027-01-29')).restFen).toBe('36125667');
    expect((await presetsOn('2027-01-29', 'off')).restFen).toBeUndefined();
    expect((await presetsOn('2027-01-29', '任何一期逾期30日未付清的，全部到期。')).restFen).toBeUndefined();
  });

  test('invites to talk; it does not summon', async () => {
    const { text } = await printForm(secondDemand, 'typical');
    expect(text).toContain('请你（单位）负责人于2027年2月4日9时30分到双龙镇人民调解室面谈，清河县人');
    expect(text).toContain('劳动监察大队同时参加');
    expect(text).toContain('不能到场的，请提前联系改期');
    for (const word of ['传唤', '责令', '勒令', '必须', '否则']) expect(text).not.toContain(word);
  });

  test('without anyone else the committee holds the talk', async () => {
    const { text } = await printForm(secondDemand, 'typical', typing({ talkWith: '' }));
    expect(text).toContain('面谈，由本会主持');
  });
});
