import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrolLaptop, type Laptop, openLaptop, waitUntilSent } from '../../scripts/demo/laptop.ts';
import { plaintextHits } from '../../scripts/demo/plaintext-hits.ts';
import { axeViolations } from '../support/axe-violations.ts';
import { type CuttingProxy, startCuttingProxy } from '../support/cutting-proxy.ts';
import { PLANTED_IN_FILES, writePlantedAudio, writePlantedPhoto } from '../support/planted-files.ts';
import { startTestCounty, type TestCounty } from '../support/test-county.ts';

/** 20 MB photo and a recording (16 MB; RECORDING_MB=200 is the whole of it, the `attachments` script), real Chromium, real server, the line cut again and again. */
const OUT = resolve('out/attachments');
const AUDIO_MB = Number(process.env.RECORDING_MB ?? 16);
let county: TestCounty;
let proxy: CuttingProxy;
let one: Laptop;
let two: Laptop;

beforeAll(async () => {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  county = await startTestCounty();
  proxy = await startCuttingProxy(county.address);
});
afterAll(async () => {
  await Promise.allSettled([one?.close(), two?.close()]);
  await proxy.stop();
  await county.stop();
  // Laptops and files of 200 MB are nobody's souvenir; the pictures are.
  for (const name of ['profiles', 'photo.png', 'saved']) rmSync(join(OUT, name), { recursive: true, force: true });
  rmSync(join(OUT, `${PLANTED_IN_FILES[2]}.wav`), { force: true });
});

const hashOfFile = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
};
const openCase = async (laptop: Laptop, address: string, id: string) => {
  await laptop.page.goto(`${address}/#/cases/${id}`);
  await laptop.page.getByRole('heading', { name: '附件' }).waitFor();
};
/** The longest time the window did not answer. */
const watchPauses = (page: Page) =>
  page.evaluate(() => {
    const watched = window as unknown as { longest: number };
    watched.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.longest = Math.max(watched.longest, duration);
    }).observe({ entryTypes: ['longtask'] });
  });
const longestPause = (page: Page) => page.evaluate(() => (window as unknown as { longest: number }).longest);
const row = (laptop: Laptop, name: string) =>
  laptop.page.getByRole('list', { name: '附件' }).getByRole('listitem').filter({ hasText: name });
const saved = async (laptop: Laptop, name: string) => {
  await laptop.page.getByRole('button', { name: `看 ${name}`, exact: true }).click();
  const waiting = laptop.page.waitForEvent('download', { timeout: 60_000 });
  await laptop.page.getByRole('button', { name: '另存到别处' }).click({ timeout: 60_000 });
  const path = join(OUT, 'saved', name);
  await (await waiting).saveAs(path);
  await laptop.page.keyboard.press('Escape');
  return hashOfFile(path);
};

test('a 20 MB photo and a long recording arrive whole on the other laptop over a line that is cut, and stand nowhere in the clear', async () => {
  const audioName = `${PLANTED_IN_FILES[2]}.wav`;
  const photoHash = writePlantedPhoto(join(OUT, 'photo.png'), 2600);
  const audioHash = writePlantedAudio(join(OUT, audioName), AUDIO_MB);
  expect(statSync(join(OUT, audioName)).size).toBeGreaterThan(AUDIO_MB * 1e6);
  expect(statSync(join(OUT, 'photo.png')).size).toBeGreaterThan(20e6);
  const { id } = await county.database
    .selectFrom('records')
    .select('id')
    .where('office_id', '=', 'shuanglong')
    .where('kind', '=', 'case')
    .orderBy('seq')
    .executeTakeFirstOrThrow();

  one = await openLaptop('attach1', OUT, 'fetched');
  await enrolLaptop(one, proxy.address, await county.code('shuanglong-2', 'shuanglong'), 'laptop-one-1');
  await waitUntilSent(one);
  await openCase(one, proxy.address, id);
  await watchPauses(one.page);
  await one.page.getByLabel('选择附件').setInputFiles([join(OUT, 'photo.png'), join(OUT, audioName)]);
  const addedAt = Date.now();
  await row(one, audioName).waitFor({ timeout: 120_000 });
  const addMs = Date.now() - addedAt;
  await row(one, audioName).scrollIntoViewIfNeeded();
  await one.shot('added');
  // Pieces grow to 1 MB on a good line, and every connection now dies after 900 kB: cut, small again, grown, cut.
  proxy.cutAfter = 900_000;
  await one.page.getByRole('list', { name: '附件' }).getByText('正在上传').first().waitFor({ timeout: 120_000 });
  await one.shot('uploading');
  await expect.poll(() => proxy.cuts(), { timeout: 120_000 }).toBeGreaterThanOrEqual(3);
  await one.shot('cut');
  // The laptop is shut in the middle, and opened again: it goes on, not anew.
  await one.page.getByRole('button', { name: '锁定' }).click();
  await one.page.getByLabel('密码').fill('laptop-one-1');
  await one.page.keyboard.press('Enter');
  await openCase(one, proxy.address, id);
  await watchPauses(one.page);
  proxy.cutAfter = Number.POSITIVE_INFINITY;
  await row(one, audioName)
    .getByText(/✓ 已到县$/u)
    .waitFor({ timeout: 120_000 });
  await expect(
    row(one, 'photo.png')
      .getByText(/✓ 已到县$/u)
      .isVisible(),
  ).resolves.toBe(true);
  const sentMs = Date.now() - addedAt;
  await one.shot('sent');
  expect(await one.page.getByText('附件待上传').count()).toBe(0);
  const paused = await longestPause(one.page);
  expect(paused).toBeLessThan(500);
  expect((await axeViolations(one.page, 'section:has(h2)')).map(({ id: rule }) => rule)).toEqual([]);

  two = await openLaptop('attach2', OUT, 'fetched');
  await enrolLaptop(two, county.address, await county.code('shuanglong-3', 'shuanglong'), 'laptop-two-2');
  await openCase(two, county.address, id);
  await row(two, audioName).getByText('已到县，本机未下载').waitFor({ timeout: 60_000 });
  await row(two, audioName).scrollIntoViewIfNeeded();
  await two.shot('to-download');
  await two.page.getByRole('button', { name: `下载 ${audioName}` }).click();
  await two.page.getByRole('button', { name: '取消' }).click();
  await row(two, audioName).getByText('已到县，本机未下载').waitFor();
  await two.page.getByRole('button', { name: `下载 ${audioName}` }).click();
  await two.page.getByLabel(audioName, { exact: true }).waitFor({ timeout: 120_000 });
  await two.shot('recording');
  await two.page.keyboard.press('Escape');
  expect(await saved(two, audioName)).toBe(audioHash);
  await two.page.getByRole('button', { name: '看小图 photo.png' }).click();
  await two.page.getByRole('button', { name: '向右转' }).waitFor();
  await two.page.keyboard.press('r');
  await two.page.getByRole('button', { name: '放大' }).click();
  await two.shot('photo');
  expect((await axeViolations(two.page, '[role=dialog]')).map(({ id: rule }) => rule)).toEqual([]);
  await two.page.keyboard.press('Escape');
  await two.page.getByRole('button', { name: '下载 photo.png', exact: true }).click();
  await two.page.getByRole('button', { name: '另存到别处' }).waitFor({ timeout: 60_000 });
  await two.page.keyboard.press('Escape');
  expect(await saved(two, 'photo.png')).toBe(photoHash);

  await one.close();
  await two.close();
  const searched = plaintextHits(join(OUT, 'profiles'), PLANTED_IN_FILES);
  expect(searched.where).toEqual([]);
  process.stdout.write(
    `${JSON.stringify({ recordingMb: AUDIO_MB, addMs, sentMs, cuts: proxy.cuts(), longestPauseMs: Math.round(paused), searchedBytes: searched.bytes })}\n`,
  );
}, 600_000);
