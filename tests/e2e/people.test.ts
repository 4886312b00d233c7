import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COUNTY_LOGIN } from '../../server/seed/seed-county.ts';
import { findings } from '../support/axe-findings.ts';
import {
  countyAddress,
  enrolledLaptop,
  freshLaptop,
  headquarters,
  OFFICE_PASSWORD,
  openBrowser,
} from '../support/test-office.ts';

const NEW_PASSWORD = 'another-password-2026';
let browser: Browser;
let office: Page;
let county: Page;
beforeAll(async () => {
  browser = await openBrowser();
  office = (await enrolledLaptop(browser, 'shiqiao-2')).page;
  county = (await freshLaptop(browser)).page;
  await county.goto(`${countyAddress()}/county`);
  await county.getByLabel('用户名').fill(COUNTY_LOGIN.name);
  await county.getByLabel('密码').fill(COUNTY_LOGIN.password);
  await county.keyboard.press('Enter');
  await county.getByRole('heading', { level: 1 }).filter({ hasText: '各所总览' }).waitFor();
});
afterAll(() => browser.close());

test('headquarters gives a role, sees who gave it, stops a person and lets the person in again', async () => {
  const made = await headquarters<{ userId: string }>('/county/users', {
    officeId: 'shiqiao',
    name: '新来的',
    role: 'clerk',
  });
  expect(made.userId).not.toBe('');
  await county.getByRole('button', { name: '现在更新' }).click();
  await county.getByRole('button', { name: '改新来的的岗位' }).click();
  const dialog = county.getByRole('dialog');
  expect(await dialog.getByRole('button', { name: '改岗位' }).isDisabled()).toBe(true);
  await dialog.getByRole('radio', { name: '所长' }).check();
  expect(await findings(county)).toEqual([]);
  await dialog.getByRole('button', { name: '改岗位' }).click();
  await county.getByText('新来的（所长）').waitFor();
  await county.getByRole('button', { name: '停用新来的' }).click();
  await dialog.getByRole('button', { name: '停用', exact: true }).click();
  await county.getByRole('button', { name: '恢复新来的' }).click();
  await dialog.getByRole('button', { name: '恢复使用' }).click();
  await county.getByRole('button', { name: '停用新来的' }).waitFor();
  await county.getByRole('button', { name: '新来的的变更记录' }).click();
  const rows = dialog.getByRole('table', { name: '变更记录' }).getByRole('row');
  await rows.nth(4).waitFor();
  const cells = (await rows.allTextContents()).slice(1).map((row) => row.replace(/^.*?\d{2}(?::\d{2})+/u, ''));
  expect(cells).toEqual(['登记为工作人员县局', '工作人员改为所长县局', '停用县局', '恢复使用县局']);
  expect(await findings(county)).toEqual([]);
  await county.keyboard.press('Escape');
});

test('a forgotten password is set anew with the code that headquarters tells by telephone', async () => {
  await office.keyboard.press('Control+L');
  await office.getByRole('button', { name: '忘记密码' }).click();
  await office.getByRole('heading', { level: 1, name: '重设密码' }).waitFor();
  expect(await findings(office)).toEqual([]);
  // shiqiao-2 is the office's mediator.
  const people = county.getByRole('list', { name: '石桥镇司法所的人员' }).getByRole('listitem');
  await people
    .filter({ hasText: '（调解员）' })
    .getByRole('button', { name: /重设码/u })
    .click();
  const dialog = county.getByRole('dialog');
  await dialog.getByText('忘记密码').waitFor();
  const code = /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/u.exec((await dialog.textContent()) ?? '')?.[0] ?? '';
  await county.keyboard.press('Escape');
  await office.getByLabel('重设码').fill('AAAA-BBBB-CCCC');
  await office.getByLabel(/^新密码/u).fill(NEW_PASSWORD);
  await office.getByLabel('再填一遍新密码').fill(NEW_PASSWORD);
  await office.getByRole('button', { name: '重设密码' }).click();
  await office.getByText('登记码不对').waitFor();
  await office.getByLabel('重设码').fill(code);
  await office.getByRole('button', { name: '重设密码' }).click();
  await office.getByRole('navigation', { name: '主菜单' }).waitFor();
  await office.keyboard.press('Control+L');
  await office.getByLabel('密码').fill(OFFICE_PASSWORD);
  await office.keyboard.press('Enter');
  await office.getByText('密码不对').waitFor();
  await office.getByLabel('密码').fill(NEW_PASSWORD);
  await office.keyboard.press('Enter');
  await office.getByRole('navigation', { name: '主菜单' }).waitFor();
});
