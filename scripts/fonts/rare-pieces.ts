import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import decompress from 'woff2-encoder/decompress';

/** The Hanazono Mincho fonts come cut into pieces of a thousand characters; these hold the Chinese characters outside the common blocks. */
const PIECE =
  /^HanaMin[AB]\.CJK-(?:Unified-Ideographs-(Extension-[B-F](?:-\d+)?)|(Compatibility-Ideographs.*))\.woff2$/u;

const folder = dirname(createRequire(import.meta.url).resolve('hanamin/package.json'));

/** Names of the pieces ("Extension-B-03"), with the file that each one comes in. */
export const rarePieces: ReadonlyMap<string, string> = new Map(
  readdirSync(folder).flatMap((file) => {
    const [, extension, compatibility] = PIECE.exec(file) ?? [];
    const name = extension ?? compatibility;
    return name ? [[name, join(folder, file)] as const] : [];
  }),
);

/** Ascent and descent of Noto Serif SC, in thousandths of an em: a rare character must not move the line it stands in. */
const ASCENT = 1151;
const DESCENT = -286;

const table = (font: DataView, tag: string): number => {
  for (let at = 12; at < 12 + font.getUint16(4) * 16; at += 16) {
    const name = String.fromCharCode(...new Uint8Array(font.buffer, font.byteOffset + at, 4));
    if (name === tag) return font.getUint32(at + 8);
  }
  throw new Error(`rare-pieces: no table ${tag}`);
};

const withOurLine = (ttf: Uint8Array): Uint8Array => {
  const font = new DataView(ttf.buffer, ttf.byteOffset, ttf.byteLength);
  const em = font.getUint16(table(font, 'head') + 18);
  const hhea = table(font, 'hhea');
  font.setInt16(hhea + 4, Math.round((ASCENT * em) / 1000));
  font.setInt16(hhea + 6, Math.round((DESCENT * em) / 1000));
  font.setInt16(hhea + 8, 0);
  return ttf;
};

/** One piece as TrueType: PDF embeds no WOFF2. */
export const readRarePiece = async (name: string): Promise<Uint8Array> => {
  const file = rarePieces.get(name);
  if (!file) throw new Error(`rare-pieces: no piece ${name}`);
  return withOurLine((await decompress(readFileSync(file))).slice());
};
