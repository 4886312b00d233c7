import * as fontkit from 'fontkit';
import { expect, test } from 'vitest';
import { readFontFile } from '../../scripts/fonts/read-font-file.ts';
import { textWidth } from '../../src/documents/advance-width.ts';
import { withoutKerning } from '../../src/documents/without-kerning.ts';

const opened = (bytes: Uint8Array): fontkit.Font => {
  const font = fontkit.create(Buffer.from(bytes));
  if (!('layout' in font)) throw new Error('not one font');
  return font;
};
const emOf = (font: fontkit.Font, text: string): number => font.layout(text).advanceWidth / font.unitsPerEm;

const TEXTS = ['91350100M000100Y43', '按LPR计，AVANTi Tower 4座', '（¥1,083,770.00）', '陈·买买提'];

test.each(['regular', 'bold'] as const)(
  'in the %s font a line comes out as wide as it was measured',
  async (weight) => {
    const font = opened(withoutKerning(await readFontFile(weight)));
    for (const text of TEXTS) expect(emOf(font, text), text).toBeCloseTo(textWidth(text, weight === 'bold'), 2);
  },
);

test('as it comes, the font moves Latin letters closer', async () => {
  const font = opened(await readFontFile('regular'));
  expect(emOf(font, 'AVANTi Tower')).toBeLessThan(textWidth('AVANTi Tower') - 0.05);
});

test('the bytes given are not changed, and what is no single font comes back as it is', async () => {
  const given = await readFontFile('regular');
  const before = Buffer.from(given).subarray(0, 400).toString('hex');
  expect(withoutKerning(given)).not.toBe(given);
  expect(Buffer.from(given).subarray(0, 400).toString('hex')).toBe(before);
  const text = new TextEncoder().encode('no font at all');
  expect(withoutKerning(text)).toBe(text);
  const none = new Uint8Array();
  expect(withoutKerning(none)).toBe(none);
});
