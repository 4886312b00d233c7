import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { enrolLaptop, type Program, untilProgramKept } from '../../scripts/demo/laptop.ts';
import { CHROMIUM_SWITCHES, findChromium } from '../../scripts/find-chromium.ts';
import { type CountyBrowser, logInToCounty } from './county-browser.ts';

export const OFFICE_PASSWORD = 'password-of-2026';

export const countyAddress = (): string => inject('countyAddress');

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), headless: true, args: [...CHROMIUM_SWITCHES] });

/** A laptop that nobody has used yet: a browser profile of its own, 1366 × 768. */
export const freshLaptop = async (
  browser: Browser,
  program: Program = 'fetched',
): Promise<{ page: Page; context: BrowserContext }> => {
  const context = await browser.newContext({
    serviceWorkers: program === 'kept' ? 'allow' : 'block',
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return { page, context };
};

let session: Promise<CountyBrowser> | null = null;

/** Headquarters does one thing by its own routes; logged in once for all journeys of this process, because a password is hashed slowly on purpose. */
export const headquarters = async <T>(path: string, body: object): Promise<T> => {
  session ??= logInToCounty(countyAddress());
  const answer = await (await session).post(path, body);
  if (answer.status >= 400) throw new Error(`${path} answered ${answer.status}`);
  return answer.body as T;
};

/** A one-time code as headquarters gives it out. */
export const askForCode = async (userId: string): Promise<string> =>
  (await headquarters<{ code: string }>('/county/codes', { userId })).code;

/** In step with the county. Another journey in this office may hold a conflict open for a while: asked again until it has settled it. */
export const inStep = async (page: Page): Promise<void> => {
  const shown = page.getByText('与县里一致');
  for (let tries = 0; tries < 8; tries += 1) {
    const seen = await shown.waitFor({ timeout: 6000 }).then(
      () => true,
      () => false,
    );
    if (seen) return;
    await wakeLine(page);
  }
  await shown.waitFor();
};

/** An enrolled laptop with the office's records on it, standing at 今日. */
export const enrolledLaptop = async (
  browser: Browser,
  userId = 'shuanglong-2',
  program: Program = 'fetched',
): Promise<{ page: Page; context: BrowserContext }> => {
  const laptop = await freshLaptop(browser, program);
  await enrolLaptop(
    { page: laptop.page, name: `laptop of ${userId}` },
    countyAddress(),
    await askForCode(userId),
    OFFICE_PASSWORD,
  );
  await inStep(laptop.page);
  if (program === 'kept') await untilProgramKept(laptop);
  return laptop;
};

export const unlock = async (page: Page): Promise<void> => {
  await page.getByLabel('密码').fill(OFFICE_PASSWORD);
  await page.getByRole('button', { name: '打开', exact: true }).click();
  await page.getByRole('navigation', { name: '主菜单' }).waitFor();
};

/** Wakes the line as the system does when a network comes, without touching the page's focus. */
export const wakeLine = (page: Page): Promise<void> =>
  page.evaluate(() => void window.dispatchEvent(new Event('online')));

/** Opens a page of the app by its address, as a link would. */
export const go = async (page: Page, place: string): Promise<void> => {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#${place}`);
};
