import { describe, expect, test } from 'vitest';
import { backCover } from '../../../src/documents/forms/d15-back-cover.ts';
import { printForm } from './print-form.ts';

describe('the back of a dossier', () => {
  test('has the number of the file, its pages, the day and the place where the string is sealed', async () => {
    const { text, pages } = await printForm(backCover, 'typical');
    expect(pages).toHaveLength(1);
    for (const words of [
      '卷号〔2026〕清河县双龙镇人民调解委员会人调字第0021号',
      '本卷页数共42页立卷日期2026年12月28日',
      '装订线封签（装订线在此处封口，封签骑缝加盖人民调解委员会印）',
      '清河县双龙镇人民调解委员会',
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/第\d+页/u);
  });

  test('left blank it has room for the number and the pages', async () => {
    const { text } = await printForm(backCover, 'blanks');
    expect(text).toContain('卷号（）人调字第号');
    expect(text).toContain('本卷页数共页');
  });
});
