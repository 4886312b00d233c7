import { mkdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseWorkbook } from '../../src/workbook/parse-workbook.ts';
import { findings } from '../support/axe-findings.ts';
import { enrolledLaptop, go, openBrowser } from '../support/test-office.ts';

/** Pictures for who wants to look: out/tables. */
const OUT = 'out/tables';
let browser: Browser;
let page: Page;
beforeAll(async () => {
  mkdirSync(OUT, { recursive: true });
  browser = await openBrowser();
  ({ page } = await enrolledLaptop(browser));
  await page.setViewportSize({ width: 1366, height: 768 });
});
afterAll(() => browser.close());

test('导出 Excel of the 排查台账 holds what the search leaves, row for row, and the page says what is in it', async () => {
  await go(page, '/clues');
  await page.getByRole('button', { name: /^全部/u }).click();
  await page.locator('.ag-row').first().waitFor();
  await page.getByRole('textbox', { name: '搜索' }).fill('邻里');
  const counted = page.getByText(/^\d+ 条$/u).first();
  const rows = () => counted.textContent().then((text) => Number.parseInt(text ?? '', 10));
  const all = page.getByRole('button', { name: /^全部/u });
  const total = Number((await all.textContent())?.replace(/\D/gu, ''));
  await expect.poll(rows).toBeLessThan(total);
  const shown = await rows();
  expect(shown).toBeGreaterThan(0);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 Excel' }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toMatch(/月矛盾纠纷排查台账\.xlsx$/u);
  await page.getByText('里面有个人信息').waitFor();
  await page.screenshot({ path: `${OUT}/clues.png` });
  expect(await findings(page)).toEqual([]);
  const sheets = await parseWorkbook(new Uint8Array(readFileSync(await file.path())));
  const sheet = sheets.ok ? sheets.value[0] : undefined;
  // Title, note, heads and the sums stand around the rows.
  expect(sheet?.rows.length).toBe(shown + 4);
  expect(sheet?.rows[1]?.[0]?.text).toContain(`共 ${shown} 件`);
});

test('a row is ticked by keyboard, and then the ticked rows alone are exported', async () => {
  await go(page, '/agreements');
  await page.locator('.ag-row').first().waitFor();
  await expect.poll(() => page.getByRole('button', { name: '导出 Excel' }).isEnabled()).toBe(true);
  await page.getByRole('checkbox', { name: /行/u }).first().focus();
  await page.keyboard.press('Space');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出选中 1 条' }).click();
  const sheets = await parseWorkbook(new Uint8Array(readFileSync(await (await waiting).path())));
  expect(sheets.ok ? sheets.value[0]?.rows[1]?.[0]?.text : '').toContain('共 1 份');
  await page.screenshot({ path: `${OUT}/agreements.png` });
  expect(await findings(page)).toEqual([]);
});
