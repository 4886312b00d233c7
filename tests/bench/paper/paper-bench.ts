import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import type { AgreementDoc } from '../../../domain/kinds/agreement.ts';
import { CHROMIUM_SWITCHES, findChromium } from '../../../scripts/find-chromium.ts';
import { agreementPaper } from '../../../src/documents/agreement-paper.ts';
import { FORMS } from '../../../src/documents/forms/form-list.ts';
import { makePaper } from '../../../src/documents/paper/make-paper.ts';
import { manyWorkers, TODAY, typical } from '../../documents/agreement-samples.ts';
import { renderAgreement } from '../../documents/render-agreement.ts';
import { caseFacts } from '../../papers/case-facts.ts';
import { renderPaper } from '../../papers/render-paper.ts';
import { typedFacts } from '../../papers/typed-facts.ts';
import { machineFacts } from '../machine-facts.ts';
import { quantile, rounded, spread } from '../quantile.ts';
import { paperHtml } from './paper-html.ts';
import { serveProbe } from './serve-probe.ts';

/** npm run bench -- paper [--rounds 7] [--batch 200]: documents made by the built worker in a real Chromium, against Chromium's own printing of equal content. */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, batch: { type: 'string', default: '200' } },
});
const ROUNDS = Number(values.rounds);
const BATCH = Number(values.batch);
const OUT = resolve('out/bench-paper');
const DOSSIER_PAGES = 40;
const require = createRequire(import.meta.url);
const say = (title: string, facts: unknown) => process.stdout.write(`${title}  ${JSON.stringify(facts)}\n`);
const median = (samples: readonly number[]): number => rounded(quantile(samples, 0.5));

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const served = await serveProbe(join(OUT, 'web'));
const browser = await chromium.launch({ executablePath: findChromium(), headless: true, args: [...CHROMIUM_SWITCHES] });
const agreement38 = await typical();
const agreement500 = manyWorkers(500);

const openProbe = async (): Promise<Page> => {
  const page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(served.address);
  await page.waitForFunction(() => 'paperProbe' in window);
  return page;
};
const times = async <T>(count: number, work: () => Promise<T>): Promise<T[]> => {
  const out: T[] = [];
  for (let at = 0; at < count; at += 1) out.push(await work());
  return out;
};
const make = (page: Page, agreement: AgreementDoc) =>
  page.evaluate((doc) => window.paperProbe.agreement(doc), agreement);

/** A page that has made nothing yet: fonts, pdfmake and worker are still to be loaded. */
const first = async (): Promise<number> => {
  const page = await openProbe();
  const { ms } = await make(page, agreement38);
  await page.close();
  return ms;
};

const font = (name: string): string => pathToFileURL(require.resolve(`@expo-google-fonts/${name}.ttf`)).href;

/** Chromium's time from the laid-out page to the bytes of its PDF, its fonts already loaded and one PDF made before. */
const openPrinter = async (): Promise<() => Promise<number>> => {
  const paper = agreementPaper(agreement38, TODAY);
  if (!paper.ok) throw new Error('the sample has no paper');
  const file = join(OUT, 'agreement.html');
  const fonts = {
    regular: font('noto-serif-sc/400Regular/NotoSerifSC_400Regular'),
    bold: font('noto-serif-sc/700Bold/NotoSerifSC_700Bold'),
  };
  writeFileSync(file, paperHtml(paper.value, fonts));
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  await page.evaluate(() => document.fonts.ready);
  const print = async (): Promise<number> => {
    const from = performance.now();
    const bytes = await page.pdf({ preferCSSPageSize: true });
    writeFileSync(join(OUT, 'chromium.pdf'), bytes);
    return performance.now() - from;
  };
  await print();
  return print;
};

/** Stored parts of a dossier, so many that with cover, contents and back it has forty pages. */
const storedParts = async (): Promise<{ parts: string[]; pages: number }> => {
  const facts = await caseFacts('typical');
  const parts = [await renderAgreement(agreement38)];
  let pages = 10;
  for (const form of FORMS) {
    if (pages >= DOSSIER_PAGES - 3) break;
    if (!/^D0[1-8]$/u.test(form.code)) continue;
    const made = makePaper(form, await typedFacts(form, 'typical', facts));
    if (!made.ok) continue;
    parts.push((await renderPaper(made.value)).bytes);
    pages += 2;
  }
  while (pages < DOSSIER_PAGES - 3) {
    parts.push(parts[1] ?? new Uint8Array());
    pages += 2;
  }
  return { parts: parts.map((bytes) => Buffer.from(bytes).toString('base64')), pages: pages + 3 };
};

const run = async () => {
  const machine = machineFacts(browser.version());
  say('machine', machine);
  const agreementFirst = await times(3, first);
  say('first agreement of a new page, ms', spread(agreementFirst));
  const page = await openProbe();
  await make(page, agreement38);
  const print = await openPrinter();
  // In turn, so that whatever else the machine does falls on both.
  const inTurn = await times(ROUNDS, async () => ({ ours: await make(page, agreement38), chromiumMs: await print() }));
  const warm = inTurn.map(({ ours }) => ours);
  const chromiumMs = inTurn.map((turn) => turn.chromiumMs);
  say('agreement of 38 workers, ms', { ...spread(warm.map(({ ms }) => ms)), pages: warm[0]?.pages });
  say('equal content printed by Chromium, ms', spread(chromiumMs));
  await make(page, agreement500);
  const annex = await times(ROUNDS, () => make(page, agreement500));
  say('agreement of 500 workers, ms', { ...spread(annex.map(({ ms }) => ms)), pages: annex[0]?.pages });
  const { parts, pages } = await storedParts();
  const bare = await typedFacts(FORMS[0] as (typeof FORMS)[number], 'typical', await caseFacts('typical'));
  const { rows: _rows, countyWording: _wording, ...facts } = bare;
  const dossierOnce = () =>
    page.evaluate(([given, stored]) => window.paperProbe.dossier(given, stored), [facts, parts] as const);
  await dossierOnce();
  const dossier = await times(ROUNDS, dossierOnce);
  say(`dossier of ${pages} pages, ms`, spread(dossier.map(({ ms }) => ms)));
  const tasks = [
    ...(await times(ROUNDS, () => page.evaluate((doc) => window.paperProbe.longestTask(doc), agreement38))),
    ...(await times(3, () => page.evaluate((doc) => window.paperProbe.longestTask(doc), agreement500))),
  ];
  say('longest task on the main thread, ms', spread(tasks));
  const batch = await page.evaluate(([doc, count]) => window.paperProbe.batch(doc, count, count), [
    agreement38,
    BATCH,
  ] as const);
  const stopped = await page.evaluate(([doc, count]) => window.paperProbe.batch(doc, count, 5), [
    agreement38,
    BATCH,
  ] as const);
  say(`batch of ${BATCH}, and one stopped after five`, { batch, stopped });
  const agreementWarmMs = median(warm.map(({ ms }) => ms));
  return {
    bench: 'paper',
    agreementWarmMs,
    agreementFirstMs: median(agreementFirst),
    annex500Ms: median(annex.map(({ ms }) => ms)),
    dossier40Ms: median(dossier.map(({ ms }) => ms)),
    vsPrintToPdf: rounded(median(chromiumMs) / agreementWarmMs),
    longestTaskMs: rounded(Math.max(...tasks)),
    batch: batch.done,
    batchMs: rounded(batch.ms),
    batchStoppedAfter: stopped.done,
    machine,
  };
};

const summary = await run().finally(async () => {
  await browser.close();
  await served.stop();
});
writeFileSync(join(OUT, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
process.stdout.write(`${JSON.stringify(summary)}\n`);
const { agreementWarmMs, agreementFirstMs, annex500Ms, dossier40Ms, vsPrintToPdf, longestTaskMs } = summary;
process.exit(
  agreementWarmMs <= 250 &&
    agreementFirstMs <= 1500 &&
    annex500Ms <= 1200 &&
    dossier40Ms <= 2000 &&
    vsPrintToPdf >= 1 &&
    longestTaskMs <= 50
    ? 0
    : 1,
);
