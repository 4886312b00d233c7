import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COUNTY_LOGIN } from '../../server/seed/seed-county.ts';
import { findings } from '../support/axe-findings.ts';
import { countyAddress, enrolledLaptop, freshLaptop, go, openBrowser, unlock } from '../support/test-office.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  ({ page } = await enrolledLaptop(browser, 'shuanglong-2'));
});
afterAll(() => browser.close());

describe('the office app', () => {
  const heading = (name: string) => page.getByRole('heading', { level: 1, name });
  const row = () => page.locator('.ag-row').first();
  const pages: readonly (readonly [name: string, place: string, ready: () => Promise<void>])[] = [
    ['today', '/today', () => heading('今日').waitFor()],
    ['clue ledger', '/clues', () => row().waitFor()],
    ['new clue', '/clues/new', () => heading('新增排查事项').waitFor()],
    ['import', '/clues/import', () => heading('导入排查台账').waitFor()],
    ['case ledger', '/cases', () => row().waitFor()],
    ['new case', '/cases/new', () => heading('新增调解案件').waitFor()],
    ['agreement ledger', '/agreements', () => row().waitFor()],
    ['sync centre', '/sync', () => heading('同步中心').waitFor()],
    ['settings', '/settings', () => heading('设置').waitFor()],
  ];
  test.each(pages)('%s has no serious finding', async (_, place, ready) => {
    await go(page, place);
    await ready();
    expect(await findings(page)).toEqual([]);
  });

  test('a form with problems, an open choice and the key table have no serious finding', async () => {
    await go(page, '/clues/new');
    await page.getByRole('button', { name: '加申请人', exact: true }).click();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: '还没有保存' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByLabel('纠纷类型').click();
    await page.getByRole('listbox').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    await page.getByRole('dialog', { name: '按键表' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test('the dry run of an import has no serious finding', async () => {
    await go(page, '/clues/import');
    await page.locator('input[type=file]').setInputFiles('resources/samples/矛盾纠纷排查台账-2026年9月.xlsx');
    await page.getByRole('button', { name: '导入 46 条' }).waitFor();
    expect(await findings(page)).toEqual([]);
  });

  test('a signed agreement, and a draft with its wage list, have no serious finding', async () => {
    await go(page, '/agreements');
    await page.getByRole('button', { name: /^全部/u }).click();
    await row().dblclick();
    await page.getByRole('img', { name: /^第 1 页/u }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: '看案件' }).click();
    await page.getByRole('button', { name: '起草还款协议' }).click();
    await page.getByRole('button', { name: '粘贴或导入', exact: true }).click();
    await page
      .getByRole('dialog')
      .locator('input[type=file]')
      .setInputFiles('resources/samples/农民工工资清单-38人.xlsx');
    await page.getByText('读到 38 人').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: '放进清单' }).click();
    await page.getByRole('region', { name: '工资清单', exact: true }).locator('.ag-row').first().waitFor();
    expect(await findings(page)).toEqual([]);
  });

  test('a focused button shows its ring', async () => {
    await go(page, '/today');
    await heading('今日').waitFor();
    await page.keyboard.press('Tab');
    const ring = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
      return `${outlineStyle} ${outlineWidth}`;
    });
    expect(ring).toBe('solid 3px');
  });

  test('the locked screen and the enrolment have no serious finding', async () => {
    await page.keyboard.press('Control+L');
    await page.getByLabel('密码').waitFor();
    expect(await findings(page)).toEqual([]);
    await unlock(page);
    const fresh = await freshLaptop(browser);
    await fresh.page.goto(countyAddress());
    await fresh.page.getByRole('button', { name: '登记', exact: true }).click();
    await fresh.page.getByText('请填写县里给的登记码').waitFor();
    expect(await findings(fresh.page)).toEqual([]);
    await fresh.context.close();
  });
});

describe("headquarters' pages", () => {
  test('log-in with a wrong password, overview and the three dialogs have no serious finding and speak plainly', async () => {
    const { page: county, context } = await freshLaptop(browser);
    await county.goto(`${countyAddress()}/county`);
    await county.getByLabel('用户名').fill(COUNTY_LOGIN.name);
    await county.getByLabel('密码').fill('wrong-password');
    await county.getByRole('button', { name: '登录' }).click();
    await county.getByRole('alert').filter({ hasText: '用户名或密码不对' }).waitFor();
    expect(await findings(county)).toEqual([]);
    await county.getByLabel('密码').fill(COUNTY_LOGIN.password);
    await county.getByRole('button', { name: '登录' }).click();
    await county.getByRole('heading', { level: 1, name: '清河县司法局' }).waitFor();
    expect(await findings(county)).toEqual([]);
    await county.getByRole('button', { name: '给何涛勇发登记码' }).click();
    await county.getByText('只能用一次').waitFor();
    expect(await findings(county)).toEqual([]);
    await county.getByRole('button', { name: '记下了，关闭' }).click();
    await county.getByRole('button', { name: '新增人员' }).first().click();
    await county.getByLabel('姓名').fill('丁一');
    expect(await findings(county)).toEqual([]);
    await county.keyboard.press('Escape');
    await county.getByRole('button', { name: '停用何涛勇' }).click();
    await county.getByRole('dialog').waitFor();
    expect(await findings(county)).toEqual([]);
    await context.close();
  });
});
