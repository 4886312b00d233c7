import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vaultCounts } from '../../scripts/demo/laptop.ts';
import { enrolledLaptop, go, openBrowser } from '../support/test-office.ts';
import { xlsxOfValues } from '../workbook/workbook-fixture.ts';

const LEDGER = 'resources/samples/矛盾纠纷排查台账-2026年9月.xlsx';
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  ({ page } = await enrolledLaptop(browser, 'shiqiao-3'));
});
afterAll(() => browser.close());

const choose = async (file: string | { name: string; mimeType: string; buffer: Buffer }) => {
  await go(page, '/today');
  await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
  await go(page, '/clues/import');
  await page.locator('input[type=file]').setInputFiles(file);
};
/** Matters in the ledger, as its 全部 button counts them. */
const matters = async (): Promise<number> => {
  await go(page, '/clues');
  const all = await page.getByRole('button', { name: /^全部 \d+$/u }).textContent();
  return Number(/\d+/u.exec(all ?? '')?.[0]);
};

test('the same ledger imported twice creates nothing the second time; undo is one step and takes all of it back', async () => {
  const before = await matters();
  await choose(LEDGER);
  await page.getByRole('button', { name: '导入 46 条' }).click();
  await page.getByText('已存本机 46 件事项').waitFor();
  expect(await matters()).toBe(before + 46);

  await choose(LEDGER);
  await page.getByText('这份台账已经导入过，没有新的事项').waitFor();
  expect(await page.getByRole('button', { name: '导入 0 条' }).isDisabled()).toBe(true);
  const held = await vaultCounts(page);

  await choose({
    name: '十月.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(
      await xlsxOfValues([
        ['序号', '排查时间', '发生地点', '当事人', '纠纷类型', '涉及人数', '简要情况'],
        [1, '2026-10-08', '石桥镇柳林村', '丁有田、车满仓', '邻里', 2, '排水沟走向争执'],
        [
          2,
          '2026-10-09',
          '石桥镇大湾村',
          '=HYPERLINK("http://x")',
          '物业',
          { formula: '1+2', result: 3 },
          '物业费争执',
        ],
      ]),
    ),
  });
  await page.getByRole('button', { name: '导入 2 条' }).waitFor();
  await page.getByText('这一格是公式').first().waitFor();
  await page.getByRole('button', { name: '导入 2 条' }).click();
  await page.getByText('已存本机 2 件事项').waitFor();
  await page.getByRole('button', { name: '撤销本次导入' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销 2 条' }).click();
  await page.getByText('已撤销本次导入的 2 件事项').waitFor();
  expect(await matters()).toBe(before + 46);
  expect((await vaultCounts(page)).parked).toBe(held.parked);
});

test('a mapping set wrong by hand changes the dry run at once and can be set right again', async () => {
  await choose(LEDGER);
  await page.getByText('这份台账已经导入过').waitFor();
  const place = page.getByLabel('C 列「发生地点」');
  await place.click();
  await page.getByRole('option', { name: '不导入' }).click();
  await expect.poll(() => place.textContent()).toContain('不导入');
  await place.click();
  await page.getByRole('option', { name: '发生地点' }).click();
  await page.getByText('这份台账已经导入过').waitFor();
});

test('a table pasted from a spreadsheet, with tabs and a line break inside a cell, is read like a file; nonsense is refused', async () => {
  await go(page, '/today');
  await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
  await go(page, '/clues/import');
  const field = page.getByLabel('也可以从 Excel 或 WPS 复制整张表');
  await field.fill('今天没有什么\t可说的');
  await page.getByText('没有找到表头').waitFor();
  await page.getByRole('button', { name: '换一个文件' }).click();
  await field.fill(
    '排查时间\t发生地点\t当事人\t纠纷类型\t简要情况\n2026-10-12\t石桥镇清水村\t丁有田、车满仓\t邻里\t"第一行\n第二行"\n',
  );
  await page.getByRole('button', { name: '导入 1 条' }).waitFor();
});
