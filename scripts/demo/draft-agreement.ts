import { join } from 'node:path';
import { idCardCheckCharacter } from '../../domain/check-id-card.ts';
import type { Laptop } from './laptop.ts';

const WAGES = 'resources/samples/农民工工资清单-38人.xlsx';
const BAD_ID_ROW = 20;

const fillParty = async ({ page }: Laptop, no: number, values: Readonly<Record<string, string>>): Promise<void> => {
  const party = page.getByRole('group', { name: `当事人 ${no}`, exact: true });
  for (const [label, value] of Object.entries(values))
    await party.getByLabel(label, { exact: false }).first().fill(value);
};

/** The one bad id of the sample is corrected in its cell, as a clerk would after looking at the card. */
const correctId = async ({ page }: Laptop): Promise<void> => {
  const grid = page.getByRole('region', { name: '工资清单', exact: true });
  await grid.locator('.ag-row').first().waitFor();
  await grid.evaluate((region, row) => {
    for (const element of region.querySelectorAll('*'))
      if (element.scrollHeight > element.clientHeight + 200) element.scrollTop = row * 38;
  }, BAD_ID_ROW - 3);
  const cell = grid.locator(`.ag-row[row-index="${BAD_ID_ROW}"] [col-id="idNo"]`);
  const shown = (await cell.textContent()) ?? '';
  const first = shown.trim().slice(0, 17);
  await cell.dblclick();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(`${first}${idCardCheckCharacter(first)}`);
  await page.keyboard.press('Enter');
};

const takeWages = async ({ page, shot }: Laptop): Promise<void> => {
  await page.getByRole('button', { name: '粘贴或导入' }).first().click();
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(WAGES);
  await page.getByText('读到 38 人').waitFor();
  await shot('wage-list-read');
  await page.getByRole('button', { name: '放进清单' }).click();
  await page.getByText('37 人').or(page.getByText('38 人')).first().waitFor();
};

/** Drafts the repayment agreement of the open case with the sample wage list, mends what is pointed out, saves, finalises and keeps the PDF. */
export const draftAgreement = async (laptop: Laptop, folder: string): Promise<{ findings: number; pdf: string }> => {
  const { page, shot } = laptop;
  await page.getByRole('button', { name: '起草还款协议' }).click();
  await page.getByText('工资清单（附件一）').or(page.getByText('工资清单(附件一)')).first().waitFor();
  await takeWages(laptop);
  const report = page.getByRole('region', { name: '工资清单核对' });
  const findings = await report.getByText(/^第 \d+ 行/u).count();
  await shot('wage-list-findings');
  await report
    .getByRole('button', { name: /^尚欠改为/u })
    .first()
    .click();
  await report.getByRole('button', { name: '移出这一行' }).first().click();
  await correctId(laptop);
  await fillParty(laptop, 1, { 单位或住址: '双龙镇新塘村2组', 联系电话: '13800000001' });
  await fillParty(laptop, 2, {
    统一社会信用代码: '91350100M000100Y43',
    法定代表人: '张三丰',
    住所: '清河县工业园区8号',
    联系电话: '13800000002',
  });
  await page.getByLabel('分几期').fill('3');
  await page.getByLabel('首期日期').fill('2026-12-18');
  await page.getByRole('button', { name: '生成计划' }).click();
  await page.getByLabel('一式几份').fill('5');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('新起草').waitFor({ state: 'detached' });
  await shot('agreement-draft');
  await page.getByRole('button', { name: '定稿并编号' }).scrollIntoViewIfNeeded();
  await shot('agreement-checked');
  await page.getByRole('button', { name: '定稿并编号' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '定稿', exact: true }).click();
  await page.getByRole('button', { name: '另存 PDF' }).waitFor();
  await page.getByText(/^预览/u).first().waitFor();
  await page.waitForFunction(() => document.querySelectorAll('[aria-label="预览"] canvas').length > 3);
  await shot('agreement-final');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '另存 PDF' }).click(),
  ]);
  const pdf = join(folder, 'agreement.pdf');
  await download.saveAs(pdf);
  return { findings, pdf };
};
