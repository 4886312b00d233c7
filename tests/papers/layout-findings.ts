import type { Standard } from '../../src/documents/paper/paper.ts';
import { linesOf, type ReadPage, type Stretch } from '../documents/read-pdf.ts';
import { squeezed } from './model-texts.ts';

const MM = 72 / 25.4;
/** What stands outside the type area on purpose. */
const FURNITURE = /^(?:骑|缝|骑缝|.+（签名、按指印）：_+|第 \d+ 页 共 \d+ 页|— \d+ —|[A-Z]+\d*[a-z]?·[\d-]+.*)$/u;
const NEVER_FIRST = /^[，。、；：？！）〕》」』】〉”’…·％%]/u;
const NEVER_LAST = /[（〔《「『【〈“‘]$/u;
/** Left, right, top, bottom in mm (domain reference §1.8, §10.4), and the pitch of the body in points. */
const AREA: Readonly<Record<Standard, readonly [number, number, number, number]>> = {
  form: [28, 22, 30, 25],
  cover: [28, 22, 30, 25],
  official: [28, 26, 37, 35],
};
const ACROSS = [15, 15, 26, 15] as const;
const PITCH: Readonly<Record<Standard, number>> = { form: 28, cover: 28, official: 28.9 };
const BODY = 16;

/** A page without page number, seam and edition. */
export const withoutFurniture = (page: ReadPage): ReadPage => ({
  ...page,
  stretches: page.stretches.filter(({ text }) => !FURNITURE.test(text.trim())),
});

const lineText = (line: readonly Stretch[]): string => line.map(({ text }) => text).join('');

const outside = (page: ReadPage, standard: Standard): string[] => {
  const [left, right, top, bottom] = page.width > page.height ? ACROSS : AREA[standard];
  return page.stretches
    .filter(
      ({ x, y, width, size }) =>
        x < left * MM - 1 ||
        x + width > page.width - right * MM + 2 ||
        y - size < top * MM - 2 ||
        y > page.height - bottom * MM + 1,
    )
    .map(({ text }) => `outside the margins: ${text}`);
};

const isBodyLine = (line: readonly Stretch[]): boolean => line.every(({ size }) => Math.abs(size - BODY) < 0.01);

/** Two lines of the body that follow each other stand the pitch apart, or further where white was put between. */
const offPitch = (page: ReadPage, standard: Standard): string[] => {
  if (page.width > page.height) return [];
  const lines = linesOf(page);
  return lines.slice(1).flatMap((line, at) => {
    const before = lines[at] ?? [];
    const gap = (line[0]?.y ?? 0) - (before[0]?.y ?? 0);
    return isBodyLine(line) && isBodyLine(before) && gap < PITCH[standard] - 0.1
      ? [`pitch ${gap.toFixed(2)}: ${lineText(line)}`]
      : [];
  });
};

const wrongPunctuation = (page: ReadPage): string[] =>
  page.width > page.height
    ? []
    : page.stretches
        .filter(({ text }) => NEVER_FIRST.test(text) && text.length > 1)
        .filter(({ x, y }) => !page.stretches.some((other) => Math.abs(other.y - y) < 1 && other.x < x - 1))
        .map(({ text }) => `a line begins with punctuation: ${text}`);

const openAtEnd = (page: ReadPage): string[] =>
  linesOf(page)
    .map(lineText)
    .filter((text) => NEVER_LAST.test(text.trim()))
    .map((text) => `a line ends with an opening mark: ${text}`);

/** A page with places to sign and nothing of what is signed. */
const signedAlone = (page: ReadPage, texts: readonly string[]): string[] => {
  const lines = linesOf(page).map((line) => squeezed(lineText(line)));
  if (!lines.some((text) => text.includes('（签名）') || text.includes('签名：'))) return [];
  const printed = lines.join('');
  return texts.some(
    (text) =>
      (text.length >= 4 && printed.includes(text)) || lines.some((line) => line.length >= 6 && text.includes(line)),
  )
    ? []
    : ['signatures stand alone on a page'];
};

/** What of the layout is not as the standard has it, page by page. `texts`: everything but the places to sign. */
export const layoutFindings = (pages: readonly ReadPage[], standard: Standard, texts: readonly string[]): string[] =>
  pages.flatMap((whole, at) => {
    const page = withoutFurniture(whole);
    return [
      ...outside(page, standard),
      ...offPitch(page, standard),
      ...wrongPunctuation(page),
      ...openAtEnd(page),
      ...signedAlone(page, texts),
    ].map((finding) => `page ${at + 1}: ${finding}`);
  });
