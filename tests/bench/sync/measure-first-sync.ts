import { openBenchLaptop } from '../ledger/bench-laptop.ts';
import type { Contender } from './build-pages.ts';
import type { FirstSync, SyncProbe } from './probe.ts';

type Place = { readonly name: Contender; readonly address: string; readonly code: string };
type Seen = FirstSync & { readonly browser: string };
type More = {
  /** Given: one field is changed and sent afterwards; this is called just before. */
  readonly beforeEdit?: () => void;
};

/** One first sync on a laptop that has never synced: a fresh profile on disk; making the empty store (and enrolling) is outside the clock. */
export const measureFirstSync = async (
  { name, address, code }: Place,
  folder: string,
  { beforeEdit }: More = {},
): Promise<Seen> => {
  const laptop = await openBenchLaptop(`${name}-${Date.now()}`, folder);
  const { page } = laptop;
  page.on('console', (line) => line.type() === 'error' && process.stderr.write(`${name}: ${line.text()}\n`));
  page.on('pageerror', (trouble) => process.stderr.write(`${name}: ${trouble.message}\n`));
  try {
    await page.goto(`${address}/${name}.html`);
    await page.waitForFunction(() => 'syncProbe' in globalThis);
    const seen = await page.evaluate(async (code) => {
      const { syncProbe } = globalThis as unknown as { syncProbe: SyncProbe };
      await syncProbe.prepare(code);
      return syncProbe.firstSync();
    }, code);
    beforeEdit?.();
    if (beforeEdit)
      await page.evaluate(() => (globalThis as unknown as { syncProbe: SyncProbe }).syncProbe.editOneField?.());
    return { ...seen, browser: laptop.browser };
  } finally {
    await laptop.close();
  }
};
