import { describe, expect, test } from 'vitest';
import { specialReport } from '../../../src/documents/forms/zb-special-report.ts';
import { presetsOf } from '../../../src/documents/paper/make-paper.ts';
import { caseFacts } from '../../papers/case-facts.ts';
import { printForm, typing } from './print-form.ts';

describe('the special report', () => {
  test('opens with what the records know: day, source, people, money', async () => {
    const { text } = await printForm(specialReport, 'typical');
    expect(text).toContain('一、基本情况2026年11月18日，我所通过日常排查掌握该情况，涉及37人，金额108.38万元。');
    expect(text).toContain('责任单位：清河县宏远建筑劳务有限公司、清河第一建筑工程有限公司。');
  });

  test('says nothing the records do not hold', async () => {
    const facts = await caseFacts('typical');
    const { clue, case: matter, agreement, ...bare } = facts;
    expect(clue && matter && agreement).toBeTruthy();
    const { fields } = presetsOf(specialReport, { ...bare, fields: {}, rows: () => [] });
    expect(fields.situation).toBe('');
    expect(fields.risk).toBe('');
    expect(fields.title).toBe('清河县双龙司法所关于纠纷的专报');
  });

  test('the level is given by its colour, signs by their words', async () => {
    const facts = await caseFacts('typical');
    const clue = facts.clue && { ...facts.clue, level: 5, signs: { 已聚集: true as const, 堵路堵门: true as const } };
    const { fields } = presetsOf(specialReport, { ...facts, ...(clue ? { clue } : {}), fields: {}, rows: () => [] });
    expect(fields.risk).toBe('风险等级：红色。已出现的激化迹象：已聚集、堵路堵门。');
  });

  test('parts that were left empty are left out, and the others counted on', async () => {
    const { text } = await printForm(specialReport, 'typical', typing({ risk: '', requests: '' }));
    expect(text).toContain('二、已采取的措施');
    expect(text).toContain('三、下一步工作');
    expect(text).not.toContain('风险研判');
  });
});
