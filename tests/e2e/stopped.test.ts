import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findings } from '../support/axe-findings.ts';
import { enrolledLaptop, go, headquarters, inStep, openBrowser, wakeLine } from '../support/test-office.ts';

let browser: Browser;
let page: Page;
let deviceId: string;
beforeAll(async () => {
  browser = await openBrowser();
  const laptop = await enrolledLaptop(browser, 'linjiang-1');
  page = laptop.page;
  const asked = page.waitForRequest('**/sync');
  await page.getByRole('button', { name: '立即同步' }).first().click();
  deviceId = /^Bearer ([^.]+)\./u.exec((await asked).headers().authorization ?? '')?.[1] ?? '';
});
afterAll(() => browser.close());

const register = async (place: string): Promise<void> => {
  await go(page, '/clues/new');
  await page.getByLabel('纠纷类型').click();
  await page.getByRole('option', { name: '邻里' }).click();
  await page.getByLabel('发生地（村居、网格、项目）').fill(place);
  await page.getByLabel('简要情况').fill('排水沟走向争执');
  await page.getByRole('button', { name: '保存', exact: true }).click();
};

test('what a stopped person saves is not taken and not lost: it lies in the sync centre with its reason and three ways out', async () => {
  await headquarters('/county/users/revoke', { id: 'linjiang-1' });
  // What was done before the computer was told still counts; it is told by its next sync.
  const told = page.waitForResponse('**/sync');
  await page.getByRole('button', { name: '立即同步' }).first().click();
  await (await told).finished();
  await inStep(page);
  await register('滨江社区一号楼');
  // The page of the record itself leads there.
  await page.getByText('县里没有接收这一条').waitFor();
  await page.getByRole('link', { name: '去同步中心处理' }).click();
  await page.getByText('您的使用资格已被停用，请与县司法局联系').first().waitFor();
  // Another journey may have conflicts open in this office meanwhile: they count too, for as long as they are.
  const bar = page.getByRole('contentinfo');
  await bar.getByText(/有 \d+ 处待定，见同步中心/u).waitFor();
  expect(await page.getByText('与县里一致').count()).toBe(0);
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: '查看修改' }).first().click();
  await page.getByRole('dialog').getByText('滨江社区一号楼').first().waitFor();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await page.getByRole('button', { name: '另存成文件' }).count()).toBe(1);
  await page.getByRole('button', { name: '撤回' }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('button', { name: '撤回' }).isDisabled()).toBe(true);
  await dialog.getByLabel('撤回的原因').fill('由同事重新登记');
  await dialog.getByRole('button', { name: '撤回' }).click();
  const allDone = async (): Promise<number> => {
    await wakeLine(page);
    return page.getByText('都已上传，没有要处理的内容').count();
  };
  await expect.poll(allDone, { timeout: 60_000, interval: 1000 }).toBe(1);
}, 120_000);

test('a stopped computer says so in the bar, tries no more by itself, and goes on working as long as the county is not reached', async () => {
  await page.route('**/escrow', (route) => route.abort());
  await headquarters('/county/devices/revoke', { id: deviceId });
  await page.getByRole('button', { name: '立即同步' }).first().click();
  const bar = page.getByRole('contentinfo');
  await bar.getByText('这台电脑已被县司法局停用').waitFor();
  await bar.getByText('不再自动尝试').waitFor();
  expect(await page.getByText('与县里一致').count()).toBe(0);
  await register('滨江社区二号楼');
  await page.getByRole('button', { name: '开调解案件' }).waitFor();
  await bar.getByText('未上传 1 条').waitFor();
  await go(page, '/clues/new');
  await page.getByLabel('发生地（村居、网格、项目）').fill('只打了一半的地方');
});

test('reached again, it hands over, says so with the receipt, and has nothing of the office left, also after a new start', async () => {
  await page.unroute('**/escrow');
  await page.getByRole('heading', { level: 1, name: '这台电脑已停用' }).waitFor();
  await page.getByText('资料已清除').waitFor();
  expect(await findings(page)).toEqual([]);
  const left = await page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('journal');
    const names: string[] = [];
    for await (const [name] of folder as unknown as AsyncIterable<[string]>) names.push(name);
    return { databases: (await indexedDB.databases()).map(({ name }) => name), names };
  });
  expect(left.databases).toEqual([]);
  expect(left.names.filter((name) => !name.startsWith('stopped.json'))).toEqual([]);
  await page.reload();
  await page.getByText('县里的收条').waitFor();
  const opened = await headquarters('/county/escrows/open', { officeId: 'linjiang', deviceId });
  expect(opened).toMatchObject({ drafts: 1 });
  await page.getByRole('button', { name: '重新登记这台电脑' }).click();
  await page.getByRole('heading', { level: 1, name: '登记这台电脑' }).waitFor();
});
