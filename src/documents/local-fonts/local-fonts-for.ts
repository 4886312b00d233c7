import type { LocalFont } from '../own-glyphs.ts';
import type { LocalFace } from './list-local-fonts.ts';
import { readFace } from './read-face.ts';

/** Fonts that are made for rare characters, those of Song first; any other font is not worth opening for one. */
const WIDE: readonly RegExp[] = [
  /^(?:NSimSun|SimSun|宋体|新宋体)(?:-|\s)?(?:Ext|18030)|方正超大字符集|Founder Extended|FZSong-Extended/iu,
  /^(?:WenJin|文津)|^Jigmo|^(?:HanaMin|花园明朝|花園明朝)|^BabelStone ?Han|^(?:KaiXinSong|开心宋体)/iu,
  /^(?:TW-Sung|全字庫正宋體)|^(?:MingLiU|PMingLiU)-Ext|^中华书局宋体|^TH-Tshyn|^天珩/iu,
  /^(?:Sun-Ext|Plangothic|遍黑体|MiSans L3|TW-Kai)/iu,
];
const rankOf = ({ family, fullName, postscriptName }: LocalFace): number =>
  WIDE.findIndex((pattern) => [family, fullName, postscriptName].some((name) => pattern.test(name)));

/** Fonts of this computer that together have the wanted code points, as far as any has: the fewest opened, in order of how well they go with Song. */
export const localFontsFor = async (
  wanted: readonly number[],
  faces: readonly LocalFace[],
): Promise<readonly LocalFont[]> => {
  const ranked = faces.filter((face) => rankOf(face) >= 0).sort((a, b) => rankOf(a) - rankOf(b));
  const found: LocalFont[] = [];
  let open = new Set(wanted);
  for (const face of ranked) {
    if (open.size === 0) break;
    const font = await readFace(face);
    if (!font || ![...open].some((point) => font.points.has(point))) continue;
    found.push(font);
    open = new Set([...open].filter((point) => !font.points.has(point)));
  }
  return found;
};
