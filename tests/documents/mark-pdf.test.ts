import { mkdirSync, writeFileSync } from 'node:fs';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { markPdf } from '../../src/documents/mark-pdf.ts';
import { pdfPageCount } from '../../src/documents/pdf-page-count.ts';
import { paintPdf } from '../papers/paint-pdf.ts';
import { typical } from './agreement-samples.ts';
import { renderAgreement } from './render-agreement.ts';

/** Dark points in the white above the type area, at the right: where the mark goes. */
const inkOfCorner = async (png: Buffer): Promise<number> => {
  const picture = await loadImage(png);
  const canvas = createCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(picture.width * 0.7, 0, picture.width * 0.3, 60);
  return data.filter((value, at) => at % 4 === 0 && value < 128).length;
};

test('a print marked 副本 bears the stored bytes whole at its head, and every page shows the mark', async () => {
  const stored = await renderAgreement(await typical());
  const before = stored.slice();
  const marked = await markPdf(stored, '副本');
  expect(stored).toEqual(before);
  expect(marked.slice(0, stored.length)).toEqual(before);
  const [plain, copy] = [await paintPdf(stored), await paintPdf(marked)];
  expect(copy).toHaveLength(pdfPageCount(before));
  for (const [at, page] of copy.entries()) {
    expect(await inkOfCorner(plain[at] as Buffer)).toBe(0);
    expect(await inkOfCorner(page)).toBeGreaterThan(200);
  }
  mkdirSync('out/mark', { recursive: true });
  writeFileSync('out/mark/page-1.png', copy[0] as Buffer);
  writeFileSync('out/mark/last.png', copy.at(-1) as Buffer);
});
