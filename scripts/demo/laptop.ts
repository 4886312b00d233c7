import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { CHROMIUM_SWITCHES, findChromium } from '../find-chromium.ts';

export type Laptop = {
  readonly name: string;
  readonly page: Page;
  readonly profile: string;
  readonly shot: (title: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Does the browser keep the program, so that it opens without a line? Seventy megabytes to bring, needed only where the line is cut before a page was seen. */
export type Program = 'kept' | 'fetched';

/** A laptop of its own: a browser profile on disk, one window at 1366 × 768, screenshots by name. */
export const openLaptop = async (name: string, folder: string, program: Program = 'kept'): Promise<Laptop> => {
  const profile = join(folder, 'profiles', name);
  mkdirSync(profile, { recursive: true });
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: true,
    args: [...CHROMIUM_SWITCHES],
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
    serviceWorkers: program === 'kept' ? 'allow' : 'block',
  });
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(12_000);
  let count = 0;
  return {
    name,
    page,
    profile,
    shot: async (title) => {
      count += 1;
      await page.screenshot({ path: join(folder, `${name}-${String(count).padStart(2, '0')}-${title}.png`) });
    },
    close: () => context.close(),
  };
};

/** Turns a fresh laptop into an office's laptop. */
export const enrolLaptop = async (
  { page, name }: Pick<Laptop, 'page' | 'name'>,
  address: string,
  code: string,
  password: string,
): Promise<void> => {
  await page.goto(address);
  await page.getByLabel('登记码').fill(code);
  await page.getByLabel('这台电脑的名字').fill(name);
  await page.getByLabel('设一个密码').fill(password);
  await page.getByLabel('再填一遍密码').fill(password);
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
};

/** Waits until the whole program lies on this computer: only then the line may go. */
export const untilProgramKept = async ({ page }: Pick<Laptop, 'page'>): Promise<void> => {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
};

/** Records as the status bar counts them; what waits and is parked as the browser's own storage has it. */
export const vaultCounts = (page: Page): Promise<{ records: number; outbox: number; parked: number }> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('fengqiao-vault');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const count = (store: string) =>
      new Promise<number>((resolve) => {
        const counting = database.transaction(store).objectStore(store).count();
        counting.onsuccess = () => resolve(counting.result);
      });
    // Records lie in pages of many, sealed as one: how many there are is what the status bar says of their custody.
    const custody = /已存本机\s*([\d,]+)\s*已到县\s*([\d,]+)\s*已备份\s*([\d,]+)/u.exec(
      document.body.textContent ?? '',
    );
    const records = (custody ?? []).slice(1).reduce((sum, digits) => sum + Number(digits.replaceAll(',', '')), 0);
    const counts = { records, outbox: await count('outbox'), parked: await count('parked') };
    database.close();
    return counts;
  });

/** Waits until nothing waits to be sent; presses 立即同步 meanwhile. */
export const waitUntilSent = async ({ page }: Laptop): Promise<void> => {
  const deadline = Date.now() + 90_000;
  while ((await vaultCounts(page)).outbox > 0) {
    if (Date.now() > deadline) throw new Error('demo: changes were not sent in 90 s');
    const button = page.getByRole('button', { name: '立即同步' }).first();
    if (await button.isEnabled()) await button.click();
    await page.waitForTimeout(500);
  }
};
