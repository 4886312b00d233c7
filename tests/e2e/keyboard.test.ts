import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseByKey, focusedName, tabTo } from '../support/keyboard.ts';
import { enrolledLaptop, OFFICE_PASSWORD, openBrowser } from '../support/test-office.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  ({ page } = await enrolledLaptop(browser));
  await page.reload();
});
afterAll(() => browser.close());

test('without a mouse: unlock, a clue with its parties, a case from it, an agreement draft from that', async () => {
  const { keyboard } = page;
  await page.getByLabel('密码').waitFor();
  expect(await focusedName(page)).toBe('密码');
  await keyboard.type(OFFICE_PASSWORD);
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();

  await keyboard.press('Alt+N');
  await page.getByRole('heading', { level: 1, name: '新增排查事项' }).waitFor();
  await tabTo(page, '纠纷类型');
  await chooseByKey(page, '拖欠农民工工资');
  await tabTo(page, '发生地（村居、网格、项目）');
  await keyboard.type('三河村安置房');
  await tabTo(page, '涉及金额（元）');
  await keyboard.type('5.4万');
  await tabTo(page, '简要情况');
  await keyboard.type('十二名工人反映工资拖欠三个月。');
  for (const [press, name, called] of [
    ['加申请人', '姓名', '丁有田'],
    ['加被申请人', '姓名', '顺达建筑劳务'],
  ] as const) {
    await tabTo(page, press);
    await keyboard.press('Enter');
    // The new party's name has the focus at once.
    await expect.poll(() => focusedName(page)).toBe(name);
    await keyboard.type(called);
  }
  await keyboard.press('Control+S');
  await page.getByRole('button', { name: '开调解案件' }).waitFor();
  await page.getByText('已存本机').first().waitFor();

  await tabTo(page, '开调解案件');
  await keyboard.press('Enter');
  await page.getByText('由排查事项开出').waitFor();
  await keyboard.press('Control+S');
  await page.getByRole('button', { name: '起草还款协议' }).waitFor();
  await tabTo(page, '起草还款协议');
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '还款协议' }).waitFor();
  await keyboard.press('Control+S');
  await page.getByText('新起草').waitFor({ state: 'detached' });
  expect(page.url()).toMatch(/#\/agreements\/(?!new)/u);

  await keyboard.press('Escape');
  await page.getByLabel('搜索').waitFor();
  await keyboard.press('Control+F');
  expect(await focusedName(page)).toBe('搜索');
  await keyboard.type('丁有田');
  await page.getByText('1 条').waitFor();
});

test('a ledger row is opened with the arrow keys and Enter, a dialog is left with Esc, F1 shows the keys', async () => {
  const { keyboard } = page;
  await keyboard.press('Alt+2');
  await page.getByRole('heading', { level: 1, name: '排查台账' }).waitFor();
  await page.locator('.ag-row').first().waitFor();
  await keyboard.press('F1');
  await page.getByRole('dialog', { name: '按键表' }).waitFor();
  await keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await keyboard.press('Control+F');
  for (let press = 0; press < 6; press += 1) {
    await keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.closest('.ag-header') !== null)) break;
  }
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '排查事项' }).waitFor();
  await keyboard.press('Escape');
  await page.getByRole('heading', { level: 1, name: '排查台账' }).waitFor();
});
