import { describe, expect, test } from 'vitest';
import { dossierCover } from '../../../src/documents/forms/d00-cover.ts';
import { presetsOf } from '../../../src/documents/paper/make-paper.ts';
import { caseFacts } from '../../papers/case-facts.ts';
import { printForm } from './print-form.ts';

const presetRetention = async (type: string, agreed: boolean): Promise<string | undefined> => {
  const { agreement, case: matter, ...facts } = await caseFacts('typical');
  if (!matter || !agreement) throw new Error('no case');
  return presetsOf(dossierCover, {
    ...facts,
    fields: {},
    rows: () => [],
    case: { ...matter, type },
    ...(agreed ? { agreement } : {}),
  }).fields.retention;
};

describe('the cover of a dossier', () => {
  test('says whose file it is: committee, names, number, mediator, dates, filer, retention and remark', async () => {
    const { text, pages } = await printForm(dossierCover, 'typical');
    expect(pages).toHaveLength(1);
    expect(text).toMatch(/^清河县双龙镇人民调解委员会调解卷宗/u);
    for (const words of [
      '卷名陈建国等37人与清河县宏远建筑劳务有限公司拖欠农民工工资纠纷',
      '卷号〔2026〕清河县双龙镇人民调解委员会人调字第0021号',
      '人民调解员赵敏之',
      '调解日期2026年11月20日至2026年11月25日',
      '立卷人周记录立卷日期2026年12月28日',
      '保管期限30年',
      '备注案卷附录音光盘一张。',
    ])
      expect(text).toContain(words);
  });

  test('has neither page number nor seam', async () => {
    const { text } = await printForm(dossierCover, 'typical');
    expect(text).not.toMatch(/第\d+页|骑/u);
  });

  test('bears the final number of a case that had a provisional one', async () => {
    const { text } = await printForm(dossierCover, 'typical', (facts) => ({
      ...facts,
      ...(facts.case ? { case: { ...facts.case, no: '临0009', finalNo: '〔2026〕清河人调字第0030号' } } : {}),
    }));
    expect(text).toContain('卷号〔2026〕清河人调字第0030号');
    expect(text).not.toContain('临0009');
  });

  test('left blank it has the places of the 2010 form and only the name of the committee', async () => {
    const { text } = await printForm(dossierCover, 'blanks');
    expect(text).toContain('卷号（）人调字第号');
    expect(text).toContain('清河县双龙镇人民调解委员会');
    expect(text).not.toMatch(/赵敏之|30年|0021/u);
  });

  test('proposes how long it is kept: land for good, an agreement about money thirty years, else ten', async () => {
    expect(await presetRetention('山林土地', true)).toBe('永久');
    expect(await presetRetention('拖欠农民工工资', true)).toBe('30年');
    expect(await presetRetention('邻里', false)).toBe('10年');
  });
});
