import type { LocalFont } from '../own-glyphs.ts';
import type { LocalFace } from './list-local-fonts.ts';
import { readFace } from './read-face.ts';

/** Typefaces of official documents, each in the order in which they are preferred (domain reference §10.4). */
const OFFICIAL = {
  FangSong: [/^仿宋_GB2312$|^FangSong_GB2312$/iu, /^仿宋$|^FangSong$/iu, /^(?:华文仿宋|STFangsong)$/iu],
  XiaoBiaoSong: [/^(?:方正小标宋|FZXiaoBiaoSong)/iu, /^(?:华文中宋|STZhongsong)$/iu],
} as const;

/** Families that a 公文 may name, as far as this computer has a font for them that may be embedded; pass them to `withGlyphs` as `lent`. */
export const officialFonts = async (faces: readonly LocalFace[]): Promise<Readonly<Record<string, LocalFont>>> => {
  const found: Record<string, LocalFont> = {};
  for (const [family, patterns] of Object.entries(OFFICIAL))
    for (const pattern of patterns) {
      const face = faces.find(({ family: name, fullName }) => pattern.test(name) || pattern.test(fullName));
      const font = found[family] ?? (face ? await readFace(face) : null);
      if (font) found[family] = font;
    }
  return found;
};
