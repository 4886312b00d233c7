import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrolledLaptop, go, openBrowser } from '../support/test-office.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('who saves in the middle of typing leaves no draft behind, and the next new record is another one', async () => {
  const { page, context } = await enrolledLaptop(browser, 'shiqiao-3');
  await go(page, '/clues/new');
  await page.getByLabel('纠纷类型').waitFor();
  await context.setOffline(true);
  const ids: string[] = [];
  for (const place of ['石桥村四组', '柳林村']) {
    await go(page, '/clues/new');
    await page.getByRole('heading', { level: 1, name: '新增排查事项' }).waitFor();
    await page.getByLabel('纠纷类型').click();
    await page.getByRole('option', { name: '邻里' }).click();
    await page.getByLabel('发生地（村居、网格、项目）').fill(place);
    await page.getByLabel('简要情况').fill('排水沟走向争执');
    await page.keyboard.press('Control+s');
    await page.getByRole('button', { name: '开调解案件' }).waitFor();
    ids.push(page.url());
  }
  expect(new Set(ids).size).toBe(2);
  await go(page, '/today');
  await page.getByRole('heading', { level: 1, name: /^今日/u }).waitFor();
  expect(await page.getByRole('heading', { name: /没有填完的/u }).count()).toBe(0);
  await page.getByRole('link', { name: /已存本机 2，/u }).waitFor();
});
