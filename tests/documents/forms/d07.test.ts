import { describe, expect, test } from 'vitest';
import { evidenceList } from '../../../src/documents/forms/d07-evidence-list.ts';
import { linesOf } from '../read-pdf.ts';
import { printForm } from './print-form.ts';

describe('the list of evidence', () => {
  test('has number, name, kind, pages, provider, what it proves and the day', async () => {
    const { text } = await printForm(evidenceList, 'typical');
    expect(text).toContain('序号证据名称形式页数提供人证明内容收到日期');
    expect(text).toContain('2工资结算单原件38陈建国各人应发、已发、尚欠的工资2026年11月20日');
    expect(text).toContain('3劳务分包合同复印件16清河县宏远建筑劳务有限公司分包关系和付款节点2026年11月23日');
  });

  test('each provider signs once, and who received it', async () => {
    const { text } = await printForm(evidenceList, 'typical');
    expect(text.match(/提供人（签名）：[^_]+_+/gu)?.map((line) => line.replaceAll('_', ''))).toEqual([
      '提供人（签名）：陈建国',
      '提供人（签名）：清河县宏远建筑劳务有限公司',
    ]);
    expect(text).toContain('接收人（签名）：周记录____');
  });

  test('more than eight providers sign in the table that may go over the page', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `提供者${at + 1}`);
    const { text } = await printForm(evidenceList, 'typical', (facts) => ({
      ...facts,
      rows: () => names.map((provider) => ({ title: '证言', kind: '原件', provider })),
    }));
    for (const name of names) expect(text).toContain(`提供人：${name}签名：`);
  });

  test('a long list repeats its head on every page', async () => {
    const { pages } = await printForm(evidenceList, 'longest');
    expect(pages.length).toBeGreaterThan(3);
    for (const [at, page] of pages.entries())
      expect(
        linesOf(page).map((line) => line.map((stretch) => stretch.text).join('')),
        `page ${at + 1}`,
      ).toContain('序号证据名称形式页数提供人证明内容收到日期');
  });

  test('left blank it is one page with rows and lines to sign', async () => {
    const { pages, text } = await printForm(evidenceList, 'blanks');
    expect(pages).toHaveLength(1);
    expect(text.match(/提供人（签名）：_{10,}/gu)).toHaveLength(2);
  });
});
