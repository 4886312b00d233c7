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

const OLD = '两户因排水沟走向争执，网格员上门三次，双方约定先停工，等国土所量地以后再谈。';
const MINE = '两户因排水沟走向争执，网格员上门四次，双方约定先停工，等国土所量地以后再谈赔偿。';
const HERS = '两户因排水沟走向争执，网格员上门三次，双方已在村委会谈妥，各让半米。';

test('conflicts arrive while one types: nothing typed is lost, and by keys alone they are settled one after another', async () => {
  const { page, context } = await enrolledLaptop(browser, 'linjiang-2');
  const colleague = await enrolTestDevice(countyAddress(), await askForCode('linjiang-3'));
  const now = { foundOn: '2026-11-20', place: '三河村', type: '邻里', brief: OLD, status: '已登记' };
  const offer = async (set: readonly { path: string; was: never; now: never }[]) =>
    colleague.sync([await colleague.change({ recordId: 'clue-keys', kind: 'clue', set })]);
  await offer([{ path: '', was: null as never, now: now as never }]);
  await wakeLine(page);
  await go(page, '/clues/clue-keys');
  const place = page.getByLabel('发生地（村居、网格、项目）');
  await place.waitFor();
  await context.setOffline(true);
  await place.fill('新塘村');
  await page.getByRole('textbox', { name: '简要情况' }).fill(MINE);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('未上传 1 条').waitFor();
  const owner = page.getByLabel('包案责任人');
  await owner.fill('正在填的人');
  await offer([
    { path: 'place', was: '三河村' as never, now: '向阳村' as never },
    { path: 'brief', was: OLD as never, now: HERS as never },
  ]);
  await context.setOffline(false);
  await wakeLine(page);

  await page.getByText('这条记录有 2 处，您和同事填得不一样').waitFor();
  expect(await owner.inputValue()).toBe('正在填的人');
  expect(await place.inputValue()).toBe('新塘村');
  expect(await page.getByText('与县里一致').count()).toBe(0);
  await page.getByRole('link', { name: '2 处两边不一致，去处理' }).focus();
  await page.keyboard.press('Enter');

  const dialog = page.getByRole('dialog');
  await dialog.getByText('这条记录还有 2 处').waitFor();
  // Enter without a choice settles nothing: nothing is chosen beforehand.
  await page.keyboard.press('Enter');
  const long = dialog.locator('ins, del').first();
  const settleOne = async () => {
    const isBrief = (await long.count()) > 0;
    if (isBrief) {
      expect(await dialog.locator('ins').allTextContents()).toContain('四');
      expect(await findings(page)).toEqual([]);
      await page.screenshot({ path: 'out/conflict.png' });
    }
    await page.keyboard.press(isBrief ? '2' : '3');
    await page.keyboard.press('Enter');
  };
  await settleOne();
  await dialog.getByText('这条记录还有 2 处').waitFor({ state: 'detached' });
  await dialog.waitFor();
  await settleOne();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('都已上传，没有要处理的内容').waitFor();
  expect(await findings(page)).toEqual([]);
  const held = (await colleague.sync([])).body.records.find(({ id }) => id === 'clue-keys')?.doc;
  expect(held).toMatchObject({ place: '新塘村', brief: HERS });

  await go(page, '/clues/clue-keys');
  await page.getByText('这里是上次没有保存的内容').waitFor();
  expect(await owner.inputValue()).toBe('正在填的人');
});
