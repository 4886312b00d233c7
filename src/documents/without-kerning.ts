/** Tables by which a font joins letters, swaps them and moves them closer. */
const SHAPING = new Set(['GSUB', 'GPOS', 'kern', 'morx']);
const HEAD = 12;
const ENTRY = 16;
const OUT_OF_SIGHT = 0x7e7e7e7e; // "~~~~": a table nobody knows

const isOneFont = (view: DataView): boolean => [0x00010000, 0x4f54544f, 0x74727565].includes(view.getUint32(0));

/**
 * A copy of a TrueType or OpenType font in which every character is as wide as its own advance, as `textWidth` takes it: Chinese is set
 * so, and reading those tables took pdfmake a sixth of every document. What is no single font comes back as it is.
 */
export const withoutKerning = (font: Uint8Array): Uint8Array => {
  if (font.length < HEAD || !isOneFont(new DataView(font.buffer, font.byteOffset))) return font;
  const copy = font.slice();
  const view = new DataView(copy.buffer);
  const tagAt = (at: number): string => String.fromCharCode(...copy.subarray(at, at + 4));
  for (let table = 0; table < view.getUint16(4); table += 1) {
    const at = HEAD + table * ENTRY;
    if (SHAPING.has(tagAt(at))) view.setUint32(at, OUT_OF_SIGHT);
  }
  return copy;
};
