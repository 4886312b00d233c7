import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pictureFont } from '../../src/documents/picture-font/picture-font.ts';
import { shortest } from '../documents/agreement-samples.ts';
import { drawnInk } from '../documents/characters/draw-character.ts';
import { findings } from '../support/axe-findings.ts';
import { enrolTestDevice } from '../support/test-device.ts';
import {
  askForCode,
  countyAddress,
  enrolledLaptop,
  go,
  inStep,
  openBrowser,
  wakeLine,
} from '../support/test-office.ts';

/** Ext H: none of our fonts has it. */
const RARE = '\u{31350}';
/** Another, which a font of the computer has. */
const LOCAL = '\u{31351}';
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const matter = {
  ...{ title: '生僻字工资案', acceptedOn: '2026-11-20', source: '依申请调解', type: '拖欠农民工工资', parties: {} },
  ...{ brief: '欠薪', status: '已受理' },
};
const agreement = () => {
  const { no: _no, finalisedAt: _at, ...draft } = shortest();
  const named = { order: 3, role: '申请人', kind: '自然人', name: `张${RARE}${LOCAL}` };
  return { ...draft, caseId: 'case-rare', status: '草稿', parties: { ...draft.parties, p3: named } };
};

/** The computer has a font with one rare character; the real list is that of the machine this runs on. */
const haveLocalFont = (page: Page): Promise<void> =>
  page.evaluate(
    ({ bytes }) => {
      const face = { family: 'SimSun-ExtB', fullName: 'SimSun-ExtB', postscriptName: 'SimSun-ExtB' };
      const blob = () => Promise.resolve(new Blob([Uint8Array.from(bytes)]));
      Object.assign(window, { queryLocalFonts: () => Promise.resolve([{ ...face, blob }]) });
    },
    { bytes: [...pictureFont({ [LOCAL]: drawnInk() })] },
  );

/** A photo of a card, drawn in the page: grey paper, one dark character in the middle. */
const cardPhoto = async (page: Page): Promise<Buffer> => {
  const address = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [856, 540];
    const ink = canvas.getContext('2d');
    if (!ink) return '';
    ink.fillStyle = '#cfd8d0';
    ink.fillRect(0, 0, 856, 540);
    ink.fillStyle = '#23211f';
    ink.font = '90px serif';
    ink.fillText('磁', 383, 305);
    return canvas.toDataURL('image/png');
  });
  return Buffer.from(address.split(',')[1] ?? '', 'base64');
};

test('a name that no font has: told before signing, cut out of the card, printed, and kept with the agreement', async () => {
  const office = await enrolTestDevice(countyAddress(), await askForCode('shuanglong-3'));
  const { page } = await enrolledLaptop(browser, 'shuanglong-1');
  const whole = (recordId: string, kind: string, now: object) =>
    office.change({ recordId, kind, set: [{ path: '', was: null, now: now as never }] });
  const sent = await office.sync([
    await whole('case-rare', 'case', matter),
    await whole('agreement-rare', 'agreement', agreement()),
  ]);
  expect(sent.body.settled.map(({ outcome, problem }) => [outcome, problem])).toEqual([
    ['done', undefined],
    ['done', undefined],
  ]);
  await wakeLine(page);
  await go(page, '/agreements/agreement-rare');

  const sheet = page.getByRole('region', { name: '字图' });
  await sheet.getByText('才能排版、定稿').waitFor();
  expect(await page.getByRole('region', { name: '定稿' }).getByText('U+31350').count()).toBeGreaterThan(0);
  expect(await page.getByRole('button', { name: '定稿并编号' }).isDisabled()).toBe(true);

  await haveLocalFont(page);
  await sheet.getByRole('listitem', { name: LOCAL }).getByRole('button', { name: '用本机字体' }).click();
  await sheet.getByText('取自本机字体「SimSun-ExtB」').waitFor();
  await sheet.getByRole('listitem', { name: RARE }).getByRole('button', { name: '用本机字体' }).click();
  await sheet.getByText('请用「附字图」').waitFor();
  await sheet.getByRole('listitem', { name: RARE }).getByRole('button', { name: '附字图' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'card.png', mimeType: 'image/png', buffer: await cardPhoto(page) });
  await dialog.getByRole('img', { name: `${RARE}印出来的样子` }).waitFor();
  await dialog.getByLabel('拆字描述').fill('⿰石羡');
  expect(await findings(page)).toEqual([]);
  await page.screenshot({ path: 'out/rare-names-dialog.png' });
  await dialog.getByRole('button', { name: '用这张字图' }).click();
  await page.getByText(/^预览，共 \d+ 页/u).waitFor();
  expect(await page.getByText('U+31350').count()).toBe(1); // in the section itself, no longer as trouble
  await sheet.scrollIntoViewIfNeeded();
  expect(await findings(page)).toEqual([]);
  await page.screenshot({ path: 'out/rare-names-sheet.png' });

  await page.getByRole('button', { name: '保存', exact: true }).click();
  await inStep(page);
  const kept = async (character: string) => {
    const { body } = await office.sync([]);
    const records = body.records as readonly {
      id: string;
      doc: { glyphPictures?: Record<string, { ids?: string; font?: string; by: string }> };
    }[];
    return records.find(({ id }) => id === 'agreement-rare')?.doc.glyphPictures?.[character];
  };
  await expect.poll(() => kept(RARE), { timeout: 30_000 }).toMatchObject({ ids: '⿰石羡', by: 'shuanglong-1' });
  expect(await kept(LOCAL)).toMatchObject({ font: 'SimSun-ExtB', by: 'shuanglong-1' });
});
