import { mkdirSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseWorkbook } from '../../src/workbook/parse-workbook.ts';
import { readPdf, textOf } from '../documents/read-pdf.ts';
import { findings } from '../support/axe-findings.ts';
import { fillMediationRecord, makeFinal, openCase } from '../support/make-final-paper.ts';
import { enrolTestDevice, type TestDevice } from '../support/test-device.ts';
import { askForCode, countyAddress, enrolledLaptop, go, openBrowser } from '../support/test-office.ts';

/** Pictures for who wants to look: out/take-along. */
const OUT = 'out/take-along';
let browser: Browser;
let office: TestDevice;
let page: Page;
beforeAll(async () => {
  mkdirSync(OUT, { recursive: true });
  browser = await openBrowser();
  office = await enrolTestDevice(countyAddress(), await askForCode('linjiang-3'));
  ({ page } = await enrolledLaptop(browser, 'linjiang-2'));
});
afterAll(() => browser.close());

const shot = (name: string) => page.screenshot({ path: `${OUT}/${name}.png` });
const taken = async (button: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> => {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
};

test('what the ledger shows goes into an Excel file in the county’s layout, filter and search honoured', async () => {
  await go(page, '/clues');
  await page.getByRole('button', { name: /^全部/u }).click();
  await page.getByLabel('搜索').fill('拖欠农民工工资');
  await page.locator('.ag-row').first().waitFor();
  const count = Number(/(\d+) 条/u.exec((await page.getByText(/^\d+ 条$/u).textContent()) ?? '')?.[1]);
  await shot('clues');
  const { name, bytes } = await taken('导出 Excel');
  expect(name).toMatch(/矛盾纠纷排查台账\.xlsx$/u);
  const sheets = await parseWorkbook(bytes);
  if (!sheets.ok) throw new Error('the file does not open');
  const text = JSON.stringify(sheets.value);
  expect(text).toContain(`共 ${count} 件`);
  expect(text).not.toContain('山林土地');
  await page.getByText('文件已存好。里面有个人信息，用完请妥善保管。').waitFor();
  expect(await findings(page)).toEqual([]);
});

test('a final document is taken along as Word, marked as no original; several are put together as 副本', async () => {
  await openCase(page, office, 'case-to-take-along');
  await fillMediationRecord(page);
  await makeFinal(page);
  const { name, bytes } = await taken('另存 Word');
  expect(name).toMatch(/\.docx$/u);
  const parts = unzipSync(bytes);
  const xml = new TextDecoder().decode(parts['word/document.xml']);
  const headers = Object.entries(parts).flatMap(([path, part]) =>
    /header/u.test(path) ? new TextDecoder().decode(part) : [],
  );
  expect(xml).toContain('水沟改道');
  expect(headers.join('')).toContain('以签字盖章的原件为准');

  await go(page, '/papers');
  await page.getByRole('button', { name: /^全部/u }).click();
  await page.locator('.ag-row').first().waitFor();
  await page.getByRole('button', { name: '合印', exact: true }).click();
  await page.getByRole('button', { name: '合成一份' }).click();
  await page.getByRole('img', { name: /^第 1 页/u }).waitFor();
  await shot('batch');
  expect(await findings(page)).toEqual([]);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '另存 PDF' }).click();
  const pages = await readPdf(new Uint8Array(readFileSync(await (await waiting).path())));
  expect(textOf(pages)).toContain('水沟改道');
}, 120_000);

test('a dossier says what is missing, is put together all the same, and names the true pages', async () => {
  await go(page, '/cases/case-to-take-along/dossier');
  await page.getByText('卷里还没有定稿的《人民调解受理登记表》。').waitFor();
  await page.getByRole('button', { name: '先组一份看看' }).click();
  await page.getByRole('img', { name: /^第 1 页/u }).waitFor({ timeout: 30_000 });
  await shot('dossier');
  expect(await findings(page)).toEqual([]);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '另存 PDF' }).click();
  const pages = await readPdf(new Uint8Array(readFileSync(await (await waiting).path())));
  const texts = pages.map((one) => textOf([one]));
  expect(texts[0]).toContain('调解卷宗');
  expect(texts[1]).toContain('人民调解记录');
  expect(texts[2]).toContain('王小明');
  await page.getByRole('button', { name: '去补正' }).first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(page.url()).toContain('/papers/new?form=');
}, 90_000);
