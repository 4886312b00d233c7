import { describe, expect, test } from 'vitest';
import { supplement } from '../../../src/documents/forms/bcxy-supplement.ts';
import type { BareFacts } from '../../../src/documents/paper/make-paper.ts';
import { printForm } from './print-form.ts';

const amending = (facts: BareFacts): BareFacts => ({
  ...facts,
  amends: { title: '人民调解协议书补充协议', no: '〔2026〕0009', on: '2026-12-01' },
});

describe('the supplement to a sealed agreement', () => {
  test('names the agreement it adds to by title, number and day', async () => {
    const { text } = await printForm(supplement, 'typical');
    expect(text).toContain(
      '各方当事人有2026年11月25日签订的《人民调解协议书》（编号：〔2026〕清河县双龙镇人民调解委员会人调字第0007号），以下称原协议。现因工程款拨付推迟，被申请人申请调整第2期付款日期，经清河县双龙镇人民调解委员会调解',
    );
  });

  test('names the sealed document it was begun from', async () => {
    const { text } = await printForm(supplement, 'typical', amending);
    expect(text).toContain('2026年12月1日签订的《人民调解协议书补充协议》（编号：〔2026〕0009）');
  });

  test('numbers what was typed and what always stands, without a gap', async () => {
    const { text } = await printForm(supplement, 'typical');
    expect(text).toMatch(
      /第一条第2期付款日期原协议.*第二条先行清偿.*第三条原协议的效力.*第四条份数和生效本补充协议一式4份/u,
    );
    expect(text).toContain('没有被本补充协议改变的内容继续有效');
  });

  test('everyone who signed the agreement signs again, under a sentence that ties them to this text', async () => {
    const { text } = await printForm(supplement, 'typical');
    expect(text).toContain('的补充协议签署处');
    for (const name of ['陈建国', '清河县宏远建筑劳务有限公司', '清河第一建筑工程有限公司'])
      expect(text).toContain(`申请人：${name}`);
    expect(text).toMatch(/人民调解员（签名）：赵敏之_+记录人（签名）：周记录_+/u);
  });

  test('left blank it has four clauses to write in', async () => {
    const { text } = await printForm(supplement, 'blanks');
    expect(text).toMatch(/第四条_+(?!第五条_).*第五条原协议的效力/u);
    expect(text).toMatch(/有_+年_+月_+日签订的《人民调解协议书》（编号：_+）/u);
  });
});
