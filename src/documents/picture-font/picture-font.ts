import { GLYPH_SIDE } from '../../../domain/kinds/glyph-picture.ts';
import { type Bytes, fontFile, u16, u32 } from './font-file.ts';
import { type InkBox, inkBoxes } from './ink-boxes.ts';
import { dotsOf } from './ink-dots.ts';

/** Units of the font for one dot; the em is the side of a picture. */
const DOT = 8;
const EM = GLYPH_SIDE * DOT;
/** The box of a Chinese character reaches 0.88 em above the baseline. */
const TOP = Math.round(EM * 0.88);
/** Those of Noto Serif SC: a picture must not move the line it stands in. */
const ASCENT = Math.round(EM * 1.151);
const DESCENT = -Math.round(EM * 0.286);
const NAME = 'FengqiaoPictures';

/** Four corners, clockwise, so that the inside is ink. */
const corners = ({ left, top, right, bottom }: InkBox): (readonly [number, number])[] => {
  const [x, y, toX, toY] = [left * DOT, TOP - top * DOT, right * DOT, TOP - bottom * DOT];
  return [
    [x, y],
    [toX, y],
    [toX, toY],
    [x, toY],
  ];
};

const steps = (values: readonly number[]): Bytes => u16(...values.map((value, at) => value - (values[at - 1] ?? 0)));

const glyphOf = (ink: string): Bytes => {
  const boxes = inkBoxes(dotsOf(ink));
  if (boxes.length === 0) return [];
  const points = boxes.flatMap(corners);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const bytes = [
    ...u16(boxes.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)),
    ...u16(...boxes.map((_, at) => at * 4 + 3)),
    ...u16(0),
    ...points.map(() => 1), // every point lies on its line, with coordinates of two bytes
    ...steps(xs),
    ...steps(ys),
  ];
  return bytes.length % 4 ? [...bytes, ...Array.from({ length: 4 - (bytes.length % 4) }, () => 0)] : bytes;
};

const characterMap = (points: readonly number[]): Bytes => {
  const groups = points.flatMap((point, at) => u32(point, point, at + 1));
  return [...u16(0, 1, 3, 10), ...u32(12), ...u16(12, 0), ...u32(16 + groups.length, 0, points.length), ...groups];
};

const nameTable = (): Bytes => {
  const text = u16(...[...NAME].map((letter) => letter.charCodeAt(0)));
  const ids = [1, 4, 6];
  const records = ids.flatMap((id) => u16(3, 1, 0x409, id, text.length, 0));
  return [...u16(0, ids.length, 6 + records.length), ...records, ...text];
};

const metrics = (glyphs: number): Record<string, Bytes> => ({
  head: [
    ...u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
    ...u16(3, EM),
    ...u32(0, 0, 0, 0),
    ...u16(0, DESCENT, EM, ASCENT, 0, 8, 2, 1, 0),
  ],
  hhea: [...u32(0x00010000), ...u16(ASCENT, DESCENT, 0, EM, 0, 0, EM, 1, 0, 0, 0, 0, 0, 0, 0, 1)],
  maxp: [...u32(0x00010000), ...u16(glyphs, 32767, 8192, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)],
  post: [...u32(0x00030000, 0), ...u16(0, 0), ...u32(0, 0, 0, 0, 0)],
  'OS/2': [
    ...u16(0, EM, 400, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
    ...Array.from({ length: 10 }, () => 0),
    ...u32(0, 0, 0, 0, 0),
    ...u16(0x40, 0x20, 0xffff, ASCENT, DESCENT, 0, ASCENT, -DESCENT),
  ],
});

/** A TrueType font of the pictures of characters, by the character that each one prints; text stays text, at its size and on its line. */
export const pictureFont = (inks: Readonly<Record<string, string>>): Uint8Array => {
  const entries = Object.entries(inks)
    .map(([character, ink]) => ({ point: character.codePointAt(0) ?? 0, glyph: glyphOf(ink) }))
    .sort((a, b) => a.point - b.point);
  const glyphs = [[], ...entries.map(({ glyph }) => glyph)]; // the first stands for what is missing, and is never used
  const places = [0];
  for (const glyph of glyphs) places.push((places.at(-1) ?? 0) + glyph.length);
  return fontFile({
    ...metrics(glyphs.length),
    cmap: characterMap(entries.map(({ point }) => point)),
    glyf: glyphs.flat(),
    hmtx: [...u16(EM, 0), ...u16(...entries.map(() => 0))],
    loca: u32(...places),
    name: nameTable(),
  });
};
