/** What must be known of a font file before it is used. */
export type FaceFacts = {
  readonly points: ReadonlySet<number>;
  /** One TrueType font whose maker allows that it is put into documents (OS/2 fsType). */
  readonly embeddable: boolean;
};

const tableAt = (font: DataView, tag: string): number | null => {
  for (let at = 12; at < 12 + font.getUint16(4) * 16; at += 16) {
    const name = [0, 1, 2, 3].map((part) => String.fromCharCode(font.getUint8(at + part))).join('');
    if (name === tag) return font.getUint32(at + 8);
  }
  return null;
};

const addGroups = (font: DataView, at: number, points: Set<number>): void => {
  for (let group = 0; group < font.getUint32(at + 12); group += 1) {
    const [first, last] = [font.getUint32(at + 16 + group * 12), font.getUint32(at + 20 + group * 12)];
    for (let point = first; point <= last && point - first < 0x20000; point += 1) points.add(point);
  }
};

const addSegments = (font: DataView, at: number, points: Set<number>): void => {
  const twice = font.getUint16(at + 6);
  for (let segment = 0; segment < twice; segment += 2) {
    const last = font.getUint16(at + 14 + segment);
    const first = font.getUint16(at + 16 + twice + segment);
    for (let point = first; point <= last && point !== 0xffff; point += 1) points.add(point);
  }
};

/** Formats 4 (to U+FFFF) and 12 (all); a range may hold a few characters that the font only has as an empty box, so a drawing is looked at before it is used. */
const pointsOf = (font: DataView): Set<number> => {
  const points = new Set<number>();
  const map = tableAt(font, 'cmap');
  if (map === null) return points;
  for (let entry = 0; entry < font.getUint16(map + 2); entry += 1) {
    const at = map + font.getUint32(map + 8 + entry * 8);
    const format = font.getUint16(at);
    if (format === 12) addGroups(font, at, points);
    if (format === 4) addSegments(font, at, points);
  }
  return points;
};

const TRUETYPE = new Set([0x00010000, 0x74727565]);
const RESTRICTED = 0x0002;
const PICTURES_ONLY = 0x0200;

const mayBeEmbedded = (font: DataView): boolean => {
  const os2 = tableAt(font, 'OS/2');
  const rights = os2 === null ? 0 : font.getUint16(os2 + 8);
  // The least strict of several bits counts.
  const restricted = (rights & 0x000f) === RESTRICTED;
  return !restricted && (rights & PICTURES_ONLY) === 0 && tableAt(font, 'glyf') !== null;
};

/** The facts of a font file; null when it is a collection, has no TrueType outlines or is damaged. */
export const faceFacts = (bytes: Uint8Array): FaceFacts | null => {
  try {
    const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (!TRUETYPE.has(font.getUint32(0))) return null;
    return { points: pointsOf(font), embeddable: mayBeEmbedded(font) };
  } catch {
    return null;
  }
};
