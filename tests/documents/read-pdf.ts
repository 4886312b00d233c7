import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A stretch of text on a page, in points from the upper left corner; `y` is the baseline. */
export type Stretch = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
};
export type ReadPage = { readonly width: number; readonly height: number; readonly stretches: readonly Stretch[] };

type Item = { readonly str: string; readonly transform: readonly number[]; readonly width: number };

const stretchOf = ({ str, transform, width }: Item, height: number): Stretch => ({
  text: str,
  x: transform[4] ?? 0,
  y: height - (transform[5] ?? 0),
  width,
  size: Math.hypot(transform[0] ?? 0, transform[1] ?? 0),
});

/** Reads a PDF back, by another program than the one that wrote it. */
export const readPdf = async (bytes: Uint8Array): Promise<ReadPage[]> => {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent({ disableNormalization: true });
    const stretches = (items as unknown as Item[])
      .filter(({ str, transform }) => str?.trim() && (transform[1] ?? 0) === 0)
      .map((item) => stretchOf(item, height));
    pages.push({ width, height, stretches });
  }
  await task.destroy();
  return pages;
};

/** The text of pages without blanks and line breaks. */
export const textOf = (pages: readonly ReadPage[]): string =>
  pages
    .flatMap(({ stretches }) => stretches.map(({ text }) => text))
    .join('')
    .replace(/\s/gu, '');

/** The lines of a page, from above, each with its stretches from the left. */
export const linesOf = ({ stretches }: ReadPage): Stretch[][] => {
  const lines: Stretch[][] = [];
  for (const stretch of [...stretches].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.at(-1);
    if (line?.[0] && Math.abs(line[0].y - stretch.y) < 1) line.push(stretch);
    else lines.push([stretch]);
  }
  return lines.map((line) => line.sort((a, b) => a.x - b.x));
};
