import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { readFontFile } from '../../../scripts/fonts/read-font-file.ts';
import { assembleDossier } from '../../../src/documents/dossier/assemble-dossier.ts';
import { dossierEntries, entryPages } from '../../../src/documents/dossier/dossier-entries.ts';
import { renderPdf } from '../../../src/documents/render-pdf.ts';
import { readPdf, textOf } from '../read-pdf.ts';

const pdf = async (...texts: string[]): Promise<Uint8Array> =>
  renderPdf(
    {
      pageSize: 'A4',
      defaultStyle: { font: 'Song' },
      content: texts.map((text, at) => ({ text, ...(at > 0 ? { pageBreak: 'before' as const } : {}) })),
    },
    readFontFile,
  );

const photo = (): Uint8Array => {
  const canvas = createCanvas(3000, 2000);
  canvas.getContext('2d').fillRect(0, 0, 3000, 2000);
  return new Uint8Array(canvas.toBuffer('image/jpeg'));
};

const parts = async () =>
  [
    { title: '人民调解受理登记表', bytes: await pdf('受理'), as: 'pdf' },
    { title: '现场照片', bytes: photo(), as: 'jpeg' },
    { title: '人民调解协议书', bytes: await pdf('协议一', '协议二'), as: 'pdf' },
  ] as const;

describe('a dossier as one file', () => {
  test('cover and contents first, the parts numbered through in the upper right corner, the back last', async () => {
    const bytes = await assembleDossier({
      front: [await pdf('卷皮'), await pdf('目录')],
      parts: await parts(),
      back: await pdf('封底'),
    });
    const pages = await readPdf(bytes ?? new Uint8Array());
    expect(pages.map((page) => textOf([page]))).toEqual(['卷皮', '目录', '受理1', '2', '协议一3', '协议二4', '封底']);
    const number = pages[2]?.stretches.find(({ text }) => text === '1');
    expect(number?.x ?? 0).toBeGreaterThan(550);
    expect(number?.y ?? 900).toBeLessThan(40);
  });
  test('the contents name the true pages', async () => {
    const entries = dossierEntries(await parts(), [1, 1, 2]);
    expect(entries.map((entry) => `${entry.title} ${entryPages(entry)}`)).toEqual([
      '人民调解受理登记表 1',
      '现场照片 2',
      '人民调解协议书 3-4',
    ]);
  });
  test('it is stopped between two parts, and then there is none', async () => {
    const done: number[] = [];
    const bytes = await assembleDossier({
      front: [],
      parts: await parts(),
      back: await pdf('封底'),
      onPart: (count) => done.push(count) < 2,
    });
    expect(bytes).toBeNull();
    expect(done).toEqual([1, 2]);
  });
});
