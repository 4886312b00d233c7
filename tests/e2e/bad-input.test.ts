import { zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { vaultCounts } from '../../scripts/demo/laptop.ts';
import {
  askForCode,
  countyAddress,
  enrolledLaptop,
  freshLaptop,
  go,
  inStep,
  openBrowser,
} from '../support/test-office.ts';
import { sheetXml, xlsxOf } from '../workbook/workbook-fixture.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  ({ page } = await enrolledLaptop(browser, 'linjiang-2'));
});
afterAll(() => browser.close());

const SCRIPT = '<img src=x onerror=document.title=1>';
/** Nothing of the machine may reach a person: no code, no English error, no trace. */
const MACHINE_WORDS = /Error|undefined|null|NaN|stack|at .*\.(js|ts)|\[object|code-|not-our|TypeError|fetch/u;
const said = async (where: Page, sentence: string) => {
  const alert = where.getByRole('alert').filter({ hasText: sentence }).first();
  await alert.waitFor();
  expect(await alert.textContent()).not.toMatch(MACHINE_WORDS);
};

describe('enrolment', () => {
  test('each wrong code, address and portal page is told at its field; what was typed stays, and the right code still works', async () => {
    const { page: fresh, context } = await freshLaptop(browser);
    const code = await askForCode('linjiang-3');
    await fresh.goto(countyAddress());
    await fresh.getByLabel('这台电脑的名字').fill('新电脑');
    await fresh.getByLabel('设一个密码').fill('a-good-password');
    await fresh.getByLabel('再填一遍密码').fill('a-good-password');
    const attempt = async (typed: string, address = countyAddress()) => {
      await fresh.getByLabel('县里的服务器地址').fill(address);
      await fresh.getByLabel('登记码').fill(typed);
      await fresh.getByRole('button', { name: '登记', exact: true }).click();
    };
    await attempt(inject('expiredCode'));
    await said(fresh, '登记码已过期，请向县司法局要一个新的');
    await attempt('AAAA-BBBB-CCCC');
    await said(fresh, '登记码不对，请照县司法局给的再填一遍');
    await attempt(code, 'http://127.0.0.1:1');
    await said(fresh, '连不上这个地址，请核对地址');
    await attempt(code, '县里的那台');
    await said(fresh, '连不上这个地址，请核对地址');
    await fresh.route('**/enrol', (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '<html><title>上网认证</title></html>' }),
    );
    await attempt(code);
    await said(fresh, '连上的不是县司法局的服务器（可能是上网认证页）');
    await fresh.unroute('**/enrol');
    expect(await fresh.getByLabel('这台电脑的名字').inputValue()).toBe('新电脑');
    expect(await fresh.getByLabel('设一个密码').inputValue()).toBe('a-good-password');
    await attempt(code);
    await fresh.getByRole('heading', { level: 1, name: '今日' }).waitFor();
    await context.close();

    const { page: second, context: other } = await freshLaptop(browser);
    await second.goto(countyAddress());
    await second.getByLabel('登记码').fill(code);
    await second.getByLabel('这台电脑的名字').fill('另一台');
    await second.getByLabel('设一个密码').fill('a-good-password');
    await second.getByLabel('再填一遍密码').fill('a-good-password');
    await second.getByRole('button', { name: '登记', exact: true }).click();
    await said(second, '登记码已经用过，请向县司法局要一个新的');
    await other.close();
  });
});

describe('the line', () => {
  test('a portal page with status 200 is not taken for the county, and the bar does not claim to be in step', async () => {
    await page.route('**/sync', (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>请登录</h1>' }),
    );
    await page.getByRole('button', { name: '立即同步' }).first().click();
    await page.getByRole('contentinfo').getByText('连上的不是县司法局的服务器').waitFor();
    expect(await page.getByText('与县里一致').count()).toBe(0);
    await page.unroute('**/sync');
    await page.getByRole('button', { name: '立即同步' }).first().click();
    await inStep(page);
  });
});

describe('a form', () => {
  const fill = (label: string, text: string) => page.getByLabel(label).fill(text);
  const save = () => page.getByRole('button', { name: '保存', exact: true }).click();

  test('amounts that cannot be are refused at their field, nothing is saved, nothing typed is lost', async () => {
    await go(page, '/clues/new');
    await page.getByRole('heading', { level: 1, name: '新增排查事项' }).waitFor();
    const before = await vaultCounts(page);
    await fill('涉及金额（元）', '-500');
    await fill('涉及人数', '三点五');
    await fill('发现日期', '去年腊月');
    await save();
    for (const sentence of ['金额不能是负数', '请填整数', '日期没看懂'])
      await page.getByText(sentence).first().waitFor();
    await page.getByRole('alert').filter({ hasText: '还没有保存' }).waitFor();
    await fill('涉及金额（元）', '123456789012345');
    await save();
    await page.getByText('金额超过 9,999,999,999.99 元').waitFor();
    expect(await page.getByLabel('涉及金额（元）', { exact: true }).inputValue()).toBe('123456789012345');
    expect(await page.getByLabel('发现日期').inputValue()).toBe('去年腊月');
    expect(await vaultCounts(page)).toEqual(before);
  });

  test('markup in every field, names of one and of sixty characters and pasted tabs are kept as text and run nothing', async () => {
    await fill('涉及金额（元）', '1409.5');
    await fill('涉及人数', '2');
    await fill('发现日期', '2026-11-20');
    await page.getByLabel('纠纷类型').click();
    await page.getByRole('option', { name: '邻里' }).click();
    for (const name of ['加申请人', '加被申请人']) await page.getByRole('button', { name, exact: true }).click();
    const sixty = '買'.repeat(60);
    await page.getByRole('group', { name: '当事人 1' }).getByLabel('姓名').fill('丁');
    await page.getByRole('group', { name: '当事人 2' }).getByLabel('姓名').fill(sixty);
    for (const field of await page
      .locator('main input[type=text]:visible, main textarea:visible:not([aria-hidden])')
      .all())
      if (
        (await field.inputValue()) === '' &&
        (await field.isEditable()) &&
        !(await field.getAttribute('name'))?.match(/On$|phone|idNo|Phone|ethnic/u)
      )
        await field.fill(SCRIPT);
    await fill('简要情况', `第一行\t有制表符\n第二行\n=SUM(A1:A9) <script>document.title=1</script>`);
    await save();
    await page.getByRole('button', { name: '开调解案件' }).waitFor();
    expect(await page.title()).toBe('排查台账 · 枫桥');
    expect(await page.getByLabel('简要情况').inputValue()).toContain('第二行\n=SUM(A1:A9)');
    expect(await page.evaluate(() => document.querySelectorAll('#root img, #root script').length)).toBe(0);
    await go(page, '/clues');
    await page.getByLabel('搜索').fill(sixty.slice(0, 30));
    await page.locator('.ag-row [col-id="当事人"]', { hasText: `丁 / ${sixty}` }).waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    expect(wide).toBe(false);
  });

  test('a name longer than any name is refused at the field', async () => {
    await go(page, '/clues/new');
    await page.getByRole('button', { name: '加申请人', exact: true }).click();
    await page.getByLabel('姓名').fill('長'.repeat(101));
    await save();
    await page.getByText('字数太多，请写短一些').waitFor();
    expect(await page.getByLabel('姓名').inputValue()).toHaveLength(101);
  });
});

describe('a file', () => {
  const rows = (count: number) => '<row><c t="inlineStr"><is><t>甲</t></is></c></row>'.repeat(count);
  const files: readonly (readonly [string, () => Uint8Array, string])[] = [
    ['a renamed .zip', () => zipSync({ 'readme.txt': new Uint8Array(20) }), '这不是 .xlsx 表格'],
    ['a renamed .exe', () => new TextEncoder().encode(`MZ${'\0'.repeat(200)}`), '这不是 .xlsx 表格'],
    ['a row bomb', () => xlsxOf(sheetXml(rows(900_000))), '没有打开。请拆成几个小表再导入'],
    ['a cut-off file', () => xlsxOf(sheetXml(rows(50))).slice(0, 700), '请'],
  ];
  test.each(files)('%s is refused in one sentence, and the page goes on working', async (_, bytes, sentence) => {
    await go(page, '/clues/import');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '台账.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes()) });
    await said(page, sentence);
    expect(await page.getByRole('button', { name: '选 .xlsx 文件' }).isEnabled()).toBe(true);
  });
});
