import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findings } from '../support/axe-findings.ts';
import { enrolTestDevice } from '../support/test-device.ts';
import {
  askForCode,
  countyAddress,
  enrolledLaptop,
  go,
  openBrowser,
  unlock,
  wakeLine,
} from '../support/test-office.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const matter = (title: string) => ({
  ...{ title, acceptedOn: '2026-11-20', source: '依申请调解', type: '邻里', parties: {} },
  ...{ brief: title, status: '已受理' },
});

const numberCase = async (page: Page, id: string): Promise<void> => {
  await go(page, `/cases/${id}`);
  await page.getByRole('button', { name: '编卷号' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '编卷号' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

test('a laptop whose clock is years ahead gives a provisional 卷号; the final one comes by itself, and the register shows both', async () => {
  const { page } = await enrolledLaptop(browser, 'shuanglong-1');
  const office = await enrolTestDevice(countyAddress(), await askForCode('shuanglong-3'));
  const changes = [];
  for (const [id, title] of [
    ['case-numbered', '水沟纠纷'],
    ['case-clock-wrong', '树木遮光纠纷'],
  ] as const)
    changes.push(
      await office.change({ recordId: id, kind: 'case', set: [{ path: '', was: null, now: matter(title) }] }),
    );
  await office.sync(changes);
  await wakeLine(page);
  await numberCase(page, 'case-numbered');
  await page
    .getByText(/人调字第\d{4}号/u)
    .first()
    .waitFor();

  await page.clock.setSystemTime('2035-03-03T03:00:00Z');
  // So many years without a touch: it has locked itself.
  await page.getByRole('heading', { level: 1, name: '请输入密码' }).waitFor();
  await unlock(page);
  await numberCase(page, 'case-clock-wrong');
  await page
    .getByText(/^临-[A-Z]+-\d+/u)
    .first()
    .waitFor();
  expect(await findings(page)).toEqual([]);
  await page.clock.setSystemTime(new Date());
  await wakeLine(page);
  const both = page.getByText(/人调字第\d{4}号（纸上 临-[A-Z]+-\d+）/u).first();
  await both.waitFor();
  // The year the county counted: from 1 December the register holds next year's blocks too.
  const year = /〔(\d{4})〕/u.exec((await both.textContent()) ?? '')?.[1];

  await go(page, '/settings');
  const register = page.getByRole('region', { name: '编号登记' });
  await register.scrollIntoViewIfNeeded();
  await register
    .getByRole('button', { name: `人调字 ${year} 年` })
    .first()
    .click();
  await register.getByText(/已用，纸上印的是临时编号 临-/u).waitFor();
  await register
    .getByText(/在本机的号段（\d+–\d+）里，还没有用到/u)
    .first()
    .waitFor();
  expect(await findings(page)).toEqual([]);
  await register.getByRole('textbox', { name: '搜索' }).fill('临-');
  await expect.poll(() => register.getByRole('table').getByRole('row').count()).toBe(2);
  await register.getByRole('button', { name: /^打开 /u }).click();
  await page.getByRole('heading', { level: 1, name: '树木遮光纠纷' }).waitFor();
});
