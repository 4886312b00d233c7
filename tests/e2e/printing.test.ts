import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findings } from '../support/axe-findings.ts';
import { logInToCounty } from '../support/county-browser.ts';
import { fillMediationRecord, makeFinal, openCase } from '../support/make-final-paper.ts';
import { enrolTestDevice } from '../support/test-device.ts';
import { askForCode, countyAddress, enrolledLaptop, go, openBrowser, wakeLine } from '../support/test-office.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Makes a document final, with one original to print, and answers its address. */
const finalPaper = async (page: Page, userId: string): Promise<string> => {
  const other = await enrolTestDevice(countyAddress(), await askForCode(userId));
  await openCase(page, other, `printed-of-${userId}`);
  await fillMediationRecord(page);
  return `/papers/${await makeFinal(page)}`;
};
const printing = (page: Page) => page.getByRole('region', { name: '打印', exact: true });
const acts = async (recordId: string): Promise<readonly string[]> => {
  const head = await logInToCounty(countyAddress());
  const { body } = await head.get(`/county/operations/access?q=${recordId}`);
  return (body as unknown as { rows: string[][] }).rows.map((row) => row[4] ?? '').sort();
};

test('a print in the browser asks the person what came of it, stays on 今日 until it is said, and stands in the register and at headquarters', async () => {
  const { page } = await enrolledLaptop(browser, 'shuanglong-1');
  const place = await finalPaper(page, 'shuanglong-3');
  await printing(page).getByText('打印机、份数和单双面在浏览器弹出的窗口里选。').waitFor();
  await printing(page).getByRole('button', { name: '打印', exact: true }).click();
  await printing(page)
    .getByText(/请在弹出的窗口里确认打印/u)
    .waitFor();
  expect(await findings(page)).toEqual([]);

  await go(page, '/today');
  const open = page.getByRole('region', { name: /^没有打完的/u });
  await open.getByText(/请在弹出的窗口里确认打印/u).waitFor();
  expect(await findings(page)).toEqual([]);
  await open.getByRole('link', { name: '去打印' }).click();
  await printing(page).getByRole('button', { name: '打出来了' }).click();
  await printing(page).getByRole('button', { name: '打出来了' }).waitFor({ state: 'detached' });
  await printing(page)
    .getByRole('button', { name: /看打印登记（1 次）/u })
    .click();
  await printing(page).getByRole('list', { name: '打印登记' }).getByText('已打印').waitFor();

  await go(page, '/today');
  await page.getByRole('heading', { level: 1, name: /^今日/u }).waitFor();
  expect(await page.getByRole('region', { name: /^没有打完的/u }).count()).toBe(0);
  await go(page, '/settings');
  const log = page.getByRole('region', { name: '打印登记' });
  await log.getByRole('row').nth(1).getByText('已打印').waitFor();
  await log.getByRole('textbox', { name: '搜索' }).fill('没有这样的文书');
  await log.getByText('没有找到。换个写法，或清空搜索框。').waitFor();
  expect(await findings(page)).toEqual([]);

  await wakeLine(page);
  await expect.poll(() => acts(place.split('/').at(-1) ?? ''), { timeout: 15_000 }).toEqual(['打印', '查看']);
});

test('a print that was never made is put away by 不再打印, and a later one is a job of its own', async () => {
  const { page } = await enrolledLaptop(browser, 'shiqiao-1');
  await finalPaper(page, 'shiqiao-2');
  await page.keyboard.press('Control+p');
  await printing(page).getByRole('button', { name: '再打印一次' }).click();
  await printing(page)
    .getByRole('button', { name: /看打印登记（2 次）/u })
    .click();
  await expect
    .poll(() => printing(page).getByRole('list', { name: '打印登记' }).getByText('不再打印', { exact: true }).count())
    .toBe(1);
  await printing(page).getByRole('button', { name: '不再打印' }).click();
  await expect.poll(() => printing(page).getByRole('button', { name: '不再打印' }).count()).toBe(0);
});
