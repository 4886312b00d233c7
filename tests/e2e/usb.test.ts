import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COUNTY_LOGIN } from '../../server/seed/seed-county.ts';
import { findings } from '../support/axe-findings.ts';
import { countyAddress, enrolledLaptop, freshLaptop, go, openBrowser } from '../support/test-office.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** What a press saves, as a file that can be carried. */
const fileOf = async (page: Page, press: () => Promise<void>) => {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return {
    name: download.suggestedFilename(),
    mimeType: 'application/octet-stream',
    buffer: readFileSync(await download.path()),
  };
};

test('U1 U6: an office without a line carries its day to the county and the answer home, by 同步中心 and the county’s page', async () => {
  const [{ page, context }, county] = await Promise.all([
    enrolledLaptop(browser, 'shuanglong-2'),
    freshLaptop(browser),
  ]);
  await go(page, '/sync');
  await page.getByRole('heading', { name: 'U 盘上报' }).waitFor();
  await go(page, '/clues/new');
  await page.getByLabel('纠纷类型').click();
  await context.setOffline(true);
  await page.getByRole('option', { name: '邻里' }).click();
  await page.getByLabel('发生地（村居、网格、项目）').fill('新塘村');
  await page.getByLabel('简要情况').fill('两家为排水沟争吵');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('未上传 1 条').waitFor();
  await go(page, '/sync');
  await page.getByRole('heading', { name: 'U 盘上报' }).waitFor();
  const report = await fileOf(page, () => page.getByRole('button', { name: '导出上报包' }).click());
  expect(report.name).toMatch(/^上报包-双龙镇司法所-\d{8}-\d{4}\.fqb$/u);
  await page.getByText('里面有 1 条改动').waitFor();
  await page.getByText('未上传 1 条').waitFor();
  expect(await findings(page)).toEqual([]);

  await county.page.goto(`${countyAddress()}/county`);
  await county.page.getByLabel('用户名').fill(COUNTY_LOGIN.name);
  await county.page.getByLabel('密码').fill(COUNTY_LOGIN.password);
  await county.page.getByRole('button', { name: '登录' }).click();
  await county.page.getByRole('heading', { name: 'U 盘' }).waitFor();
  await county.page.getByLabel('导入上报包的文件').setInputFiles([report, report]);
  await county.page.getByText('✓ 新收到 1 条。').waitFor();
  await county.page.getByText('✓ 新收到 0 条，以前已收到 1 条。').waitFor();
  expect(await findings(county.page)).toEqual([]);
  const receipt = await fileOf(county.page, () => county.page.getByRole('link', { name: '存回执包' }).first().click());

  await page.getByLabel('导入回执包的文件').setInputFiles([report]);
  await page.getByText('这是报给县里的上报包，不是回执包').waitFor();
  await page.getByLabel('导入回执包的文件').setInputFiles([receipt]);
  const dialog = page.getByRole('dialog');
  await dialog.getByText('县里已处理您的改动 1 条').waitFor();
  expect(await findings(page)).toEqual([]);
  await dialog.getByRole('button', { name: '导入', exact: true }).click();
  await page.getByText('县里已收到 1 条改动').waitFor();
  await page.getByText('未上传 0 条').waitFor();
});
