import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COUNTY_LOGIN } from '../../server/seed/seed-county.ts';
import { readPdf, textOf } from '../documents/read-pdf.ts';
import { findings } from '../support/axe-findings.ts';
import { makeFinal, openCase } from '../support/make-final-paper.ts';
import { enrolTestDevice } from '../support/test-device.ts';
import {
  askForCode,
  countyAddress,
  enrolledLaptop,
  freshLaptop,
  go,
  openBrowser,
  wakeLine,
} from '../support/test-office.ts';

/** Pictures for who wants to look: out/wording. */
const OUT = 'out/wording';
const TITLE = '人民调解当事人权利义务告知书';
const OURS = '自主表达意愿，自愿决定是否达成调解协议';
const THEIRS = '（一）自己选择人民调解员；\n（二）随时可以不调解了，不用说理由。';
let browser: Browser;
beforeAll(async () => {
  mkdirSync(OUT, { recursive: true });
  browser = await openBrowser();
});
afterAll(() => browser.close());

const shot = (page: Page, name: string) => page.screenshot({ path: `${OUT}/${name}.png` });
const savedPdf = async (page: Page): Promise<Buffer> => {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '另存 PDF' }).click();
  return readFileSync(await (await waiting).path());
};
const printedText = async (bytes: Buffer): Promise<string> => textOf(await readPdf(new Uint8Array(bytes)));
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const dayBefore = (): string => new Date(Date.now() + 8 * 3_600_000 - 86_400_000).toISOString().slice(0, 10);

/** A new notice of the open case, with its pages on the screen. */
const newNotice = async (page: Page, datedOn?: string): Promise<void> => {
  await go(page, '/cases/case-of-wording');
  await page.getByRole('combobox', { name: '另外制作' }).click();
  await page.getByRole('option', { name: TITLE, exact: true }).click();
  await page.getByRole('button', { name: '制作', exact: true }).click();
  if (datedOn) await page.getByLabel('文书日期').fill(datedOn);
  await page.getByText(/^预览，共 \d+ 页/u).waitFor();
};

test("headquarters changes the words of a notice from today; a laptop prints them with their version at the foot, and yesterday's sealed one stays", async () => {
  const office = await enrolTestDevice(countyAddress(), await askForCode('shuanglong-3'));
  const { page } = await enrolledLaptop(browser, 'shuanglong-1');
  await openCase(page, office, 'case-of-wording');
  await newNotice(page, dayBefore());
  const sealedId = await makeFinal(page);
  const sealed = await savedPdf(page);
  expect(await printedText(sealed)).toContain(OURS);
  await newNotice(page);
  await page.getByRole('button', { name: '保存', exact: true }).click();

  const county = (await freshLaptop(browser)).page;
  await county.goto(`${countyAddress()}/county`);
  await county.getByLabel('用户名').fill(COUNTY_LOGIN.name);
  await county.getByLabel('密码').fill(COUNTY_LOGIN.password);
  await county.keyboard.press('Enter');
  await county.getByRole('button', { name: '文书文字' }).click();
  await county.getByRole('navigation', { name: '文书' }).getByRole('button', { name: TITLE }).click();
  await shot(county, 'places');
  expect(await findings(county)).toEqual([]);
  await county.getByRole('button', { name: '改文字：当事人的权利' }).click();
  const dialog = county.getByRole('dialog');
  await dialog.getByLabel('文字').fill('');
  await dialog.getByText('这一栏必填，请填上。').waitFor();
  expect(await dialog.getByRole('button', { name: '存为新版本' }).isDisabled()).toBe(true);
  await dialog.getByLabel('文字').fill(THEIRS);
  const preview = dialog.getByRole('group', { name: '在文书里的样子' });
  await preview.getByText('随时可以不调解了').waitFor();
  await preview.getByText('当事人的义务').waitFor();
  await shot(county, 'dialog');
  expect(await findings(county)).toEqual([]);
  await dialog.getByRole('button', { name: '存为新版本' }).click();
  const version = /今天用 (县\d{4}-\d+)/u.exec((await county.getByText(/^今天用 县/u).textContent()) ?? '')?.[1] ?? '';
  await county.getByText(`${TITLE} · 改了 1 处`).waitFor();
  await shot(county, 'changed');

  await wakeLine(page);
  await page.getByText(`「当事人的权利」${version}`).waitFor({ timeout: 30_000 });
  await shot(page, 'draft');
  expect(await findings(page)).toEqual([]);
  await makeFinal(page);
  const text = await printedText(await savedPdf(page));
  expect(text).toContain('随时可以不调解了，不用说理由。');
  expect(text).not.toContain(OURS);
  expect(text).toContain(version);

  const newerPages = await page.getByRole('img', { name: /^第 1 页/u }).elementHandle();
  await go(page, `/papers/${sealedId}`);
  await newerPages?.waitForElementState('hidden');
  await page.getByRole('img', { name: /^第 1 页，共 \d+ 页$/u }).waitFor({ timeout: 30_000 });
  expect(sha256(await savedPdf(page))).toBe(sha256(sealed));
  await newNotice(page, dayBefore());
  expect(await page.getByText('用县局改定的文字').count()).toBe(0);
}, 150_000);
