import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrolLaptop } from '../../scripts/demo/laptop.ts';
import {
  askForCode,
  countyAddress,
  freshLaptop,
  go,
  OFFICE_PASSWORD,
  openBrowser,
  unlock,
} from '../support/test-office.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  ({ page } = await freshLaptop(browser));
  await page.clock.install();
  await enrolLaptop({ page, name: '前台电脑' }, countyAddress(), await askForCode('shuanglong-2'), OFFICE_PASSWORD);
});
afterAll(() => browser.close());

const text = () => page.evaluate(() => document.body.textContent);

test('Ctrl+L clears the screen at once; after the password one is where one was, with what was half typed', async () => {
  await go(page, '/clues/new');
  await page.getByLabel('发生地（村居、网格、项目）').fill('只打了一半的地方');
  await page.keyboard.press('Control+L');
  await page.getByRole('heading', { level: 1, name: '请输入密码' }).waitFor();
  expect(await text()).not.toContain('排查事项');
  expect(await page.evaluate(() => document.documentElement.outerHTML.includes('只打了一半'))).toBe(false);
  await unlock(page);
  await page.getByText('这里是上次没有保存的内容').waitFor();
  expect(await page.getByLabel('发生地（村居、网格、项目）').inputValue()).toBe('只打了一半的地方');
});

test('fourteen idle minutes leave the office open, fifteen lock it and say why', async () => {
  await page.keyboard.press('Shift');
  await page.clock.fastForward('14:00');
  expect(await page.getByRole('navigation', { name: '主菜单' }).isVisible()).toBe(true);
  await page.keyboard.press('Shift');
  await page.clock.fastForward('14:30');
  expect(await page.getByRole('navigation', { name: '主菜单' }).isVisible()).toBe(true);
  await page.clock.fastForward('00:45');
  await page.getByText('15 分钟没有操作，已自动锁定').waitFor();
  expect(await page.getByRole('navigation').count()).toBe(0);
});

test('a wrong password says so at the field, keeps what was typed selected, and the fourth try has to wait', async () => {
  const field = page.getByLabel('密码');
  // The seconds of the wait stand still while the test looks at them.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
  for (let time = 1; time <= 3; time += 1) {
    await field.fill(`not-the-password-${time}`);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: '密码不对，请再试' }).waitFor();
  }
  expect(await field.inputValue()).toBe('not-the-password-3');
  await page.getByRole('button', { name: /请等 \d 秒再试/u }).waitFor();
  await page.clock.resume();
  await unlock(page);
});
