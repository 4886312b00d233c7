import coverage from '../../resources/fonts/coverage.json' with { type: 'json' };

/** A family as a definition names it: the main font, or the piece of the rare font that has a character. */
export type FontFamily = 'Song' | `Hana-${string}`;

/** Code points as pairs [first, last, …], written by scripts/copy-fonts.ts from the fonts themselves. */
const covers = (ranges: readonly number[], point: number): boolean => {
  let low = 0;
  let high = ranges.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (point < (ranges[middle * 2] ?? 0)) high = middle - 1;
    else if (point > (ranges[middle * 2 + 1] ?? 0)) low = middle + 1;
    else return true;
  }
  return false;
};

const pieces = Object.entries(coverage.rare as Readonly<Record<string, readonly number[]>>).map(([name, ranges]) => ({
  family: `Hana-${name}` as const,
  ranges,
  first: ranges[0] ?? 0,
  last: ranges.at(-1) ?? 0,
}));

/** Line breaks and tabs are layout, not glyphs; a variation selector changes the glyph before it and has none itself. */
const needsNoGlyph = (point: number): boolean =>
  point === 0x0a ||
  point === 0x0d ||
  point === 0x09 ||
  (point >= 0xfe00 && point <= 0xfe0f) ||
  (point >= 0xe0100 && point <= 0xe01ef);

/** The family that has a character, asked by code point; null: none of ours. */
export const fontFor = (point: number): FontFamily | null => {
  if (needsNoGlyph(point) || covers(coverage.regular, point)) return 'Song';
  const piece = pieces.find(({ first, last, ranges }) => point >= first && point <= last && covers(ranges, point));
  return piece?.family ?? null;
};
