import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrolLaptop } from '../../scripts/demo/laptop.ts';
import { askForCode, countyAddress, freshLaptop, go, OFFICE_PASSWORD, openBrowser } from '../support/test-office.ts';

/** The county behind a line that lets the program's own fonts fail for as long as it is told to. */
const startLine = async (): Promise<{ server: Server; address: string; line: { fontsFail: boolean } }> => {
  const line = { fontsFail: true };
  const server = createServer((asked, answer) => {
    if (line.fontsFail && asked.url?.endsWith('.ttf')) return void answer.destroy();
    const { method = 'GET', headers } = asked;
    const passed = request(`${countyAddress()}${asked.url}`, { method, headers }, (said) => {
      answer.writeHead(said.statusCode ?? 502, said.headers);
      said.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, line, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

let browser: Browser;
let way: Awaited<ReturnType<typeof startLine>>;
beforeAll(async () => {
  browser = await openBrowser();
  way = await startLine();
});
afterAll(async () => {
  await browser.close();
  way.server.closeAllConnections();
  way.server.close();
});

test('a program that did not come whole is told, is brought to its end by itself, and then opens every page and prints without a line', async () => {
  const { page, context } = await freshLaptop(browser, 'kept');
  await enrolLaptop({ page, name: 'half a program' }, way.address, await askForCode('shuanglong-2'), OFFICE_PASSWORD);
  const told = page.getByText(/^程序还没有存全（\d+%），断网时没打开过的页面和打印会打不开/u);
  await told.waitFor();
  way.line.fontsFail = false;
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await page.getByText(/程序还没有存全|正在把程序存到这台电脑/u).waitFor({ state: 'detached', timeout: 60_000 });

  await context.setOffline(true);
  await page.reload();
  await page.getByLabel('密码').fill(OFFICE_PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: '主菜单' }).waitFor();
  for (const place of ['clues', 'cases', 'agreements', 'sync', 'settings']) {
    await go(page, `/${place}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText('这一页没有打开').count(), place).toBe(0);
  }
  await go(page, '/agreements');
  await page.locator('.ag-row').first().dblclick();
  await page.getByRole('region', { name: '预览' }).or(page.getByLabel('预览')).first().waitFor();
  await page.waitForFunction(() => document.querySelectorAll('[aria-label="预览"] canvas').length > 1);
});
