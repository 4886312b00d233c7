import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrolledLaptop, go, openBrowser, unlock } from '../support/test-office.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  ({ page } = await enrolledLaptop(browser));
  // Wide enough that no head lies under the pinned one.
  await page.setViewportSize({ width: 1920, height: 1080 });
  await go(page, '/clues');
  await page.locator('.ag-row').first().waitFor();
});
afterAll(() => browser.close());

const head = (name: string): Locator => page.locator(`.ag-header-cell[col-id="${name}"]`);
const middle = async (thing: Locator): Promise<{ x: number; y: number }> => {
  const box = await thing.boundingBox();
  if (!box) throw new Error('not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};
const drag = async (from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> => {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, to.y, { steps: 5 });
  await page.mouse.move(to.x, to.y, { steps: 10 });
  await page.mouse.up();
};
const heads = (inside: string): Promise<string[]> =>
  page.locator(`${inside} .ag-header-cell`).evaluateAll((cells) =>
    cells
      .map((cell) => ({ id: cell.getAttribute('col-id') ?? '', left: cell.getBoundingClientRect().left }))
      .sort((a, b) => a.left - b.left)
      .map(({ id }) => id),
  );
const pinned = () => heads('.ag-header .ag-grid-pinned-left-cells');
const free = () => heads('.ag-header .ag-grid-scrolling-cells');

test('width, order and pin of the columns are as they were left, after a reload and a new unlock', async () => {
  const grip = await middle(head('当事人').locator('.ag-header-cell-resize'));
  await drag(grip, { x: grip.x + 60, y: grip.y });
  await expect.poll(async () => Math.round((await head('当事人').boundingBox())?.width ?? 0)).toBe(280);
  await drag(await middle(head('纠纷类型').locator('.ag-header-cell-text')), await middle(head('发现日期')));
  await expect.poll(async () => (await free()).indexOf('纠纷类型')).toBeLessThan(2);
  await drag(await middle(head('状态').locator('.ag-header-cell-text')), await middle(head('等级')));
  await expect.poll(pinned).toContain('状态');
  const before = { pinned: await pinned(), free: await free() };

  await page.reload();
  await unlock(page);
  await page.locator('.ag-row').first().waitFor();
  expect({ pinned: await pinned(), free: await free() }).toEqual(before);
  expect(Math.round((await head('当事人').boundingBox())?.width ?? 0)).toBe(280);
});

const filter = async (column: string, words: string): Promise<void> => {
  await head(column).locator('.ag-header-cell-filter-button').click();
  const field = page.locator('.ag-filter input[type="text"], .ag-filter input[type="number"]').first();
  await field.fill(words);
  await page.keyboard.press('Escape');
};
const column = (name: string): Promise<string[]> => page.locator(`.ag-row [col-id="${name}"]`).allTextContents();

test('several filters and the search box hold at once; what was searched for is not remembered', async () => {
  await page.getByRole('button', { name: /^全部/u }).click();
  await filter('状态', '已销号');
  await filter('纠纷类型', '农民工');
  await expect
    .poll(async () => [new Set(await column('状态')), new Set(await column('纠纷类型'))])
    .toEqual([new Set(['已销号']), new Set(['拖欠农民工工资'])]);
  const [someone] = await column('当事人');
  const name = someone?.split(' / ')[0] ?? '';
  await page.getByLabel('搜索').fill(name);
  await expect.poll(async () => (await column('当事人')).every((parties) => parties.includes(name))).toBe(true);
  await page.getByLabel('搜索').fill('没有这个人');
  await page.getByText('没有符合条件的记录').waitFor();
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(kept).not.toContain('农民工');
  expect(kept).not.toContain(name);
});

test('a rare character of a name is drawn, not shown as a box', async () => {
  // Boxes all look alike; characters that are drawn differ.
  const looks = await page.evaluate(async () => {
    const font = `32px ${getComputedStyle(document.body).fontFamily}`;
    await document.fonts.load(font, '䶮𪩘𬀩');
    return ['䶮', '𪩘', '𬀩'].map((character) => {
      const canvas = document.createElement('canvas');
      const pen = canvas.getContext('2d');
      if (!pen) return '';
      pen.font = font;
      pen.fillText(character, 4, 40);
      return canvas.toDataURL();
    });
  });
  expect(new Set(looks).size).toBe(3);
});
