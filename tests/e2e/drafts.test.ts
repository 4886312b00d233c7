import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrolLaptop } from '../../scripts/demo/laptop.ts';
import { focusedName } from '../support/keyboard.ts';
import { killableChromium } from '../support/killable-chromium.ts';
import { enrolTestDevice } from '../support/test-device.ts';
import {
  askForCode,
  countyAddress,
  enrolledLaptop,
  go,
  OFFICE_PASSWORD,
  openBrowser,
  unlock,
  wakeLine,
} from '../support/test-office.ts';

const laptop = killableChromium();
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await laptop.remove();
  await browser.close();
});

test('what was being typed is there again after the whole browser was killed in the middle of a sentence', async () => {
  const before = await laptop.start();
  await enrolLaptop(
    { page: before, name: '外出笔记本' },
    countyAddress(),
    await askForCode('shiqiao-2'),
    OFFICE_PASSWORD,
  );
  await go(before, '/clues/new');
  await before.getByLabel('发生地（村居、网格、项目）').fill('柳林村');
  await before.getByLabel('简要情况').pressSequentially('两户因排水沟走向争执，昨日已');
  const typedAt = await before.evaluate(() => new Date().toISOString());
  await before.keyboard.press('x');
  await expect
    .poll(() => before.locator('main time').last().getAttribute('datetime'), { timeout: 10_000 })
    .toSatisfy((savedAt) => typeof savedAt === 'string' && savedAt > typedAt);
  await laptop.kill();

  const after = await laptop.start();
  await after.goto(`${countyAddress()}/#/clues/new`);
  await unlock(after);
  await after.getByText('这里是上次没有保存的内容').waitFor();
  expect(await after.getByLabel('发生地（村居、网格、项目）').inputValue()).toBe('柳林村');
  expect(await after.getByLabel('简要情况').inputValue()).toMatch(/^两户因排水沟走向争执，昨日已/u);
  await go(after, '/today');
  await after.getByRole('heading', { name: '没有填完的 1 份' }).waitFor();
});

test('a change of a colleague that arrives while one types is announced, and moves neither focus, caret nor text', async () => {
  const { page } = await enrolledLaptop(browser, 'shuanglong-3');
  const colleague = await enrolTestDevice(countyAddress(), await askForCode('shuanglong-1'));
  const created = await colleague.change({
    recordId: 'clue-with-news',
    kind: 'clue',
    set: [
      {
        path: '',
        was: null,
        now: { foundOn: '2026-11-20', place: '三河村', type: '邻里', brief: '旧的情况', status: '已登记', owner: '甲' },
      },
    ],
  });
  await colleague.sync([created]);
  await wakeLine(page);
  await go(page, '/clues/clue-with-news');
  const brief = page.getByRole('textbox', { name: '简要情况' });
  await brief.fill('我正在写的新情况');
  await brief.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(4, 4));
  const change = await colleague.change({
    recordId: 'clue-with-news',
    kind: 'clue',
    set: [{ path: 'owner', was: '甲', now: '乙' }],
  });
  await colleague.sync([change]);
  await wakeLine(page);
  const news = page.getByRole('status').filter({ hasText: '这条记录刚被同事改过' });
  await news.waitFor();
  expect(await focusedName(page)).toBe('简要情况');
  expect(await brief.inputValue()).toBe('我正在写的新情况');
  expect(await brief.evaluate((field: HTMLTextAreaElement) => field.selectionStart)).toBe(4);
  expect(await page.getByLabel('包案责任人').inputValue()).toBe('甲');
  await page.keyboard.type('【插】');
  expect(await brief.inputValue()).toBe('我正在写【插】的新情况');

  await page.getByRole('button', { name: '看新内容' }).click();
  await news.waitFor({ state: 'detached' });
  expect(await page.getByLabel('包案责任人').inputValue()).toBe('乙');
  expect(await brief.inputValue()).toBe('我正在写【插】的新情况');
});
