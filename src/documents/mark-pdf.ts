import type { Color, PDFPage } from '@cantoo/pdf-lib';
import outlines from '../../resources/fonts/mark-outlines.json' with { type: 'json' };
import { mm } from './millimetres.ts';

/** What may be laid over a stored page: a reprint says so, and so does a print of what was made void. */
export type PdfMark = '副本' | '已作废';

const SIZE = 16;
const PADDING = 3;
const PATHS: Readonly<Record<string, string>> = outlines.paths;

/** Frame and characters in the white above the type area, at the right: nothing of the text is covered. */
const markPage = (page: PDFPage, mark: PdfMark, ink: Color): void => {
  const letters = [...mark];
  const { width, height } = page.getSize();
  const box = { width: letters.length * SIZE + 2 * PADDING, height: SIZE + 2 * PADDING };
  const x = width - mm(15) - box.width;
  const y = height - mm(6) - box.height;
  page.drawRectangle({ x, y, ...box, borderWidth: 1.2, borderColor: ink });
  letters.forEach((letter, at) => {
    // Fonts count upwards and paths of SVG downwards: turned over by the scale of the y axis.
    page.drawSvgPath(upsideDown(PATHS[letter] ?? ''), {
      x: x + PADDING + at * SIZE,
      y: y + PADDING + SIZE * 0.12,
      scale: SIZE / outlines.unitsPerEm,
      color: ink,
    });
  });
};

/** The same outline with y counted downwards. Outlines hold M, L, Q, C and Z with absolute points. */
const upsideDown = (path: string): string =>
  path.replace(/([MLQC])([^MLQCZ]*)/gu, (_, letter: string, points: string) => {
    const numbers = points
      .trim()
      .split(/[\s,]+/u)
      .map(Number);
    return letter + numbers.map((value, at) => (at % 2 === 1 ? -value : value)).join(' ');
  });

/** A print of stored bytes with a mark on every page. The stored bytes stay what they are, and stand whole at the head of the copy (an incremental update). */
export const markPdf = async (bytes: Uint8Array, mark: PdfMark): Promise<Uint8Array> => {
  const { PDFDocument, grayscale } = await import('@cantoo/pdf-lib');
  const pdf = await PDFDocument.load(bytes.slice(), { forIncrementalUpdate: true, updateMetadata: false });
  for (const page of pdf.getPages()) markPage(page, mark, grayscale(0));
  return pdf.commit();
};
