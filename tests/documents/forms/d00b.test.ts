import { describe, expect, test } from 'vitest';
import { dossierContents } from '../../../src/documents/forms/d00b-contents.ts';
import { linesOf } from '../read-pdf.ts';
import { printForm } from './print-form.ts';

describe('the list of contents', () => {
  test('has a row for every paper: number, name, pages, remark; and says where it ends', async () => {
    const { text } = await printForm(dossierContents, 'typical');
    expect(text).toMatch(/^卷内目录序号文书名称页号备注1人民调解申请书1—22人民调解受理登记表3/u);
    expect(text).toContain('9人民调解协议书34—39附工资清单');
    expect(text).toMatch(/12卷宗情况说明42（以下空白）$/u);
  });

  test('a long one repeats its head and cuts no row', async () => {
    const { pages } = await printForm(dossierContents, 'longest');
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) {
      const heads = linesOf(page).filter((line) => line.map(({ text }) => text).join('') === '序号文书名称页号备注');
      expect(heads).toHaveLength(1);
    }
  });

  test('left blank it is one page of empty rows that does not claim to be empty below', async () => {
    const { pages, text } = await printForm(dossierContents, 'blanks');
    expect(pages).toHaveLength(1);
    expect(text).toBe('卷内目录序号文书名称页号备注');
  });
});
