import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { CHROMIUM_SWITCHES, findChromium } from '../../../scripts/find-chromium.ts';

export type BenchLaptop = {
  readonly page: Page;
  readonly browser: string;
  /** Live JavaScript heap after a collection, in MB. */
  readonly heapMb: () => Promise<number>;
  readonly close: () => Promise<void>;
};

/** A laptop with its own profile on disk; no service worker, so that what is fetched can be counted. */
export const openBenchLaptop = async (name: string, folder: string): Promise<BenchLaptop> => {
  const context: BrowserContext = await chromium.launchPersistentContext(join(folder, 'profiles', name), {
    executablePath: findChromium(),
    headless: true,
    args: [...CHROMIUM_SWITCHES],
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    serviceWorkers: 'block',
  });
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(60_000);
  const session = await context.newCDPSession(page);
  const version = await session.send('Browser.getVersion');
  return {
    page,
    browser: version.product,
    heapMb: async () => {
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      return Math.round(usedSize / 1e6);
    },
    close: () => context.close(),
  };
};
