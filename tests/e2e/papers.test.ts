import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paintPdf } from '../papers/paint-pdf.ts';
import { findings } from '../support/axe-findings.ts';
import { fillMediationRecord, makeFinal, openCase } from '../support/make-final-paper.ts';
import { enrolTestDevice, type TestDevice } from '../support/test-device.ts';
import { askForCode, countyAddress, enrolledLaptop, go, openBrowser, unlock } from '../support/test-office.ts';

/** Pictures for who wants to look: out/papers. */
const OUT = 'out/papers';
let browser: Browser;
let office: TestDevice;
beforeAll(async () => {
  mkdirSync(OUT, { recursive: true });
  browser = await openBrowser();
  office = await enrolTestDevice(countyAddress(), await askForCode('shuanglong-3'));
});
afterAll(() => browser.close());

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const shot = (page: Page, name: string) => page.screenshot({ path: `${OUT}/${name}.png` });
const sheet = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** What 另存 PDF writes: the very bytes that would go to the printer. */
const savedPdf = async (page: Page): Promise<Buffer> => {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '另存 PDF' }).click();
  return readFileSync(await (await waiting).path());
};

test('a 调解记录 is made from its case, made final, printed as original and then as 副本; another laptop prints the very same bytes', async () => {
  const { page } = await enrolledLaptop(browser, 'shuanglong-1');
  await openCase(page, office, 'case-of-papers');
  await page.getByRole('button', { name: '制作 人民调解记录' }).scrollIntoViewIfNeeded();
  await shot(page, 'case');
  expect(await findings(page)).toEqual([]);
  await fillMediationRecord(page);
  await page.getByText(/^预览，共 \d+ 页/u).waitFor();
  await shot(page, 'editor');
  expect(await findings(page)).toEqual([]);
  const paperId = await makeFinal(page);
  await shot(page, 'sealed');
  expect(await findings(page)).toEqual([]);

  const original = await savedPdf(page);
  await sheet(page, '打印').getByRole('button', { name: '打印', exact: true }).click();
  await page.getByText('1 份原件都已交打印').waitFor();
  await sheet(page, '打印').getByRole('button', { name: '打出来了' }).click();
  const copy = await savedPdf(page);
  expect(sha256(copy)).not.toBe(sha256(original));
  // The mark is laid behind the stored bytes, which stand whole at the head of the copy.
  expect(sha256(copy.subarray(0, original.length))).toBe(sha256(original));
  await shot(page, 'copy');

  await page.reload();
  await unlock(page);
  await go(page, `/papers/${paperId}`);
  await page.getByText('1 份原件都已交打印').waitFor();
  expect(sha256(await savedPdf(page))).toBe(sha256(copy));

  const { page: other } = await enrolledLaptop(browser, 'shuanglong-2');
  await go(other, `/papers/${paperId}`);
  await other.getByText('1 份原件都已交打印').waitFor({ timeout: 30_000 });
  await other.getByRole('img', { name: /^第 1 页/u }).waitFor({ timeout: 30_000 });
  await shot(other, 'other');
  expect(sha256(await savedPdf(other))).toBe(sha256(copy));
}, 150_000);

test('each stored page is compared with its scan and marked; a page whose scan is made void counts as missing again; the paper is made void with a reason', async () => {
  const { page } = await enrolledLaptop(browser, 'shuanglong-1');
  await openCase(page, office, 'case-of-scans');
  await fillMediationRecord(page);
  await makeFinal(page);
  const scans = await paintPdf(new Uint8Array(await savedPdf(page)), 60);
  await page
    .getByLabel('选择附件')
    .setInputFiles(scans.map((buffer, at) => ({ name: `签字页${at + 1}.png`, mimeType: 'image/png', buffer })));
  const sheets = sheet(page, '签字页核对');
  await sheets.getByText(`共 ${scans.length} 页，已核对 0 页`).waitFor();
  await sheets.getByRole('button', { name: '逐页核对' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('img', { name: '签字页1.png' }).waitFor();
  await dialog.getByRole('img', { name: '第 1 页' }).waitFor();
  await shot(page, 'compare');
  expect(await findings(page)).toEqual([]);
  for (let at = 1; at <= scans.length; at += 1) {
    await dialog.getByRole('img', { name: `签字页${at}.png` }).waitFor();
    await page.keyboard.press('Control+Enter');
  }
  await dialog.waitFor({ state: 'detached' });
  await sheets.getByText(`${scans.length} 页都已核对`).waitFor();

  await page.getByRole('button', { name: '作废 签字页1.png' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('拍糊了');
  await page.getByRole('dialog').getByRole('button', { name: '作废', exact: true }).click();
  await sheets.getByText('还缺第 1 页').waitFor();

  await sheet(page, '作废').getByRole('button', { name: '作废' }).click();
  await page.getByLabel('作废原因（必填）').fill('写错了地点');
  await page.getByRole('dialog').getByRole('button', { name: '作废', exact: true }).click();
  await page.getByText('已作废：写错了地点').waitFor();
  await page.getByText('已作废，打印的每一页都印「已作废」。').waitFor();
  await shot(page, 'void');
}, 120_000);
