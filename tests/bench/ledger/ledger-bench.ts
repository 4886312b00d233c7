import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { enrolLaptop, vaultCounts } from '../../../scripts/demo/laptop.ts';
import { machineFacts } from '../machine-facts.ts';
import { rounded, spread } from '../quantile.ts';
import { benchCode, CLUES, MIXED, ROWS, startBenchCounty } from './bench-county.ts';
import { type BenchLaptop, openBenchLaptop } from './bench-laptop.ts';
import { gzipKb } from './first-screen.ts';
import { measureSave } from './measure-save.ts';
import { measureScroll } from './measure-scroll.ts';
import { measureSearch } from './measure-search.ts';
import { measureTyping } from './measure-typing.ts';
import { measureUnlock } from './measure-unlock.ts';
import { buildVaultProbe, serveProbe } from './probe-page.ts';
import { unlockApp } from './unlock-app.ts';

/** npm run bench -- ledger: unlock, save, typing, search, scroll and first screen at 20,000 records, in the built app and a real Chromium. */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' } },
});
const ROUNDS = Number(values.rounds);
const OUT = resolve('out/bench-ledger');
const PASSWORD = 'bench-password-1';
const say = (title: string, facts: unknown) => process.stdout.write(`${title}  ${JSON.stringify(facts)}\n`);

/** Enrols through the app and waits until sync has brought every record; answers how long that took. */
const join20k = async (laptop: BenchLaptop, name: string, address: string, code: string): Promise<number> => {
  const { page } = laptop;
  await enrolLaptop({ page, name }, address, code, PASSWORD);
  const from = Date.now();
  while ((await vaultCounts(page)).records < ROWS) await page.waitForTimeout(200);
  return Date.now() - from;
};

/** Unlock, first screen and save, on 20,000 records of all kinds. */
const measureVault = async (laptop: BenchLaptop, address: string) => {
  const { page } = laptop;
  await serveProbe(page, await buildVaultProbe());
  const unlock = await measureUnlock(page, address, PASSWORD, ROUNDS);
  say('unlock, ms', unlock);
  const opened = [];
  for (let n = 0; n < 3; n += 1) opened.push(await unlockApp(page, address, PASSWORD));
  const pressToToday = spread(opened.map(({ pressToTodayMs }) => pressToTodayMs));
  say('press to 今日 painted, ms', pressToToday);
  const scripts = opened[0]?.scripts ?? [];
  const firstScreenGzipKb = rounded(gzipKb('dist/web', scripts));
  say('first screen, gzip kB', { firstScreenGzipKb, scripts });
  await page.screenshot({ path: join(OUT, 'today.png') });
  const save = await measureSave(page, address, PASSWORD, ROUNDS);
  say('save, ms', save);
  await unlockApp(page, address, PASSWORD);
  const typing = await measureTyping(page, ROUNDS);
  say('a letter in the longest form, ms', typing);
  return { unlock, pressToToday, firstScreenGzipKb, save, typing };
};

/** Scroll and search in the ledger page itself, on 20,000 rows of it. */
const measureLedger = async (laptop: BenchLaptop, address: string) => {
  const { page } = laptop;
  await unlockApp(page, address, PASSWORD);
  await page.keyboard.press('Alt+2');
  await page.getByRole('button', { name: /^全部/u }).click();
  await page.locator('.ag-row').first().waitFor();
  await page.screenshot({ path: join(OUT, 'clues-20000.png') });
  const scroll = await measureScroll(page);
  say('scroll, ms', scroll);
  const search = await measureSearch(page, ROUNDS);
  say('search, ms', search);
  await page.getByLabel('搜索').fill('柳林村 排水');
  await page.screenshot({ path: join(OUT, 'clues-searched.png') });
  const heapMb = await laptop.heapMb();
  say('heap with the ledger open, MB', heapMb);
  return { scroll, search, heapMb };
};

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const county = await startBenchCounty(join(OUT, 'county'));
const laptops: BenchLaptop[] = [];
const laptopOf = async (name: string, office: typeof MIXED) => {
  const laptop = await openBenchLaptop(name, OUT);
  laptops.push(laptop);
  const firstSyncMs = await join20k(laptop, name, county.address, await benchCode(county, office));
  return { laptop, firstSyncMs };
};

const run = async () => {
  const mixed = await laptopOf('mixed', MIXED);
  const machine = machineFacts(mixed.laptop.browser);
  say('machine', machine);
  const { unlock, pressToToday, firstScreenGzipKb, save, typing } = await measureVault(mixed.laptop, county.address);
  const clues = await laptopOf('clues', CLUES);
  const { scroll, search, heapMb } = await measureLedger(clues.laptop, county.address);
  return {
    bench: 'ledger',
    records: unlock.records,
    unlockRatio: unlock.ratio,
    unlockMs: unlock.ours.median,
    floorMs: unlock.floor.median,
    argon2idMs: unlock.argon2id.median,
    pressToTodayMs: pressToToday.median,
    searchP95Ms: search.found.p95OfRounds,
    keystrokeToRowsDrawnP95Ms: search.drawn.p95OfRounds,
    keystrokeToPaintP95Ms: search.paint.p95OfRounds,
    saveRatio: save.ratio,
    saveP95Ms: save.ours.p95,
    rawPutP95Ms: save.raw.p95,
    firstScreenGzipKb,
    letterMs: typing.median,
    longestScrollFrameMs: scroll.wheel.frameMs.max,
    longestJumpFrameMs: scroll.jump.frameMs.max,
    heapMb,
    firstSyncMs: mixed.firstSyncMs,
    machine,
  };
};

const summary = await run().finally(async () => {
  for (const laptop of laptops) await laptop.close();
  await county.stop();
});
writeFileSync(join(OUT, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
process.stdout.write(`${JSON.stringify(summary)}\n`);
const { records, unlockRatio, searchP95Ms, saveRatio, firstScreenGzipKb } = summary;
process.exit(
  records === ROWS && unlockRatio <= 2 && searchP95Ms <= 16 && saveRatio <= 3 && firstScreenGzipKb <= 500 ? 0 : 1,
);
