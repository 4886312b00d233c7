import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findings } from '../support/axe-findings.ts';
import { enrolTestDevice } from '../support/test-device.ts';
import { askForCode, countyAddress, enrolledLaptop, go, openBrowser, wakeLine } from '../support/test-office.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('two laptops write one field differently: both values are shown, a person settles it, and both laptops agree', async () => {
  const [mine, hers] = await Promise.all([
    enrolledLaptop(browser, 'shuanglong-2'),
    enrolledLaptop(browser, 'shuanglong-3'),
  ]);
  const office = await enrolTestDevice(countyAddress(), await askForCode('shuanglong-1'));
  const now = { foundOn: '2026-11-20', place: '三河村', type: '邻里', brief: '排水沟争执', status: '已登记' };
  await office.sync([
    await office.change({ recordId: 'clue-two-minds', kind: 'clue', set: [{ path: '', was: null, now }] }),
  ]);
  const place = '发生地（村居、网格、项目）';
  for (const { page } of [mine, hers]) {
    await wakeLine(page);
    await go(page, '/clues/clue-two-minds');
    await page.getByLabel(place).waitFor();
  }
  await mine.context.setOffline(true);
  await mine.page.getByLabel(place).fill('新塘村');
  await mine.page.getByRole('button', { name: '保存', exact: true }).click();
  await mine.page.getByText('未上传 1 条').waitFor();
  await hers.page.getByLabel(place).fill('向阳村');
  await hers.page.getByRole('button', { name: '保存', exact: true }).click();
  const countyHolds = async () =>
    (await office.sync([])).body.records.find(({ id }) => id === 'clue-two-minds')?.doc.place;
  await expect.poll(countyHolds, { timeout: 10_000 }).toBe('向阳村');
  await mine.context.setOffline(false);
  await wakeLine(mine.page);
  await mine.page.getByRole('link', { name: /同步中心.*1 待定/u }).click();
  await mine.page.getByRole('heading', { name: '两边不一致 1 处' }).waitFor();
  expect(await findings(mine.page)).toEqual([]);
  await mine.page.getByRole('button', { name: '比对处理' }).click();

  const dialog = mine.page.getByRole('dialog');
  for (const [title, value] of [
    ['原来', '三河村'],
    ['县里', '向阳村'],
    ['我的', '新塘村'],
  ] as const)
    expect(await dialog.locator('label', { hasText: title }).textContent()).toContain(value);
  // The county's value bears its writer's name, like one's own.
  expect(await dialog.locator('label', { hasText: '县里' }).textContent()).toContain('薛英花 刚刚');
  expect(await dialog.getByRole('button', { name: '就用这个' }).isDisabled()).toBe(true);
  expect(await findings(mine.page)).toEqual([]);
  await dialog.getByRole('radio', { name: /^我的/u }).check();
  await dialog.getByRole('button', { name: '就用这个' }).click();
  await dialog.waitFor({ state: 'detached' });
  await mine.page.getByText('都已上传，没有要处理的内容').waitFor();

  await wakeLine(hers.page);
  await hers.page.getByText('这条记录刚被同事改过').waitFor();
  await hers.page.getByRole('button', { name: '看新内容' }).click();
  await expect.poll(() => hers.page.getByLabel(place).inputValue()).toBe('新塘村');
  expect(await hers.page.getByRole('link', { name: /待定/u }).count()).toBe(0);
});
