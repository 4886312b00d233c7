import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import * as fontkit from 'fontkit';
import { rangesOf } from './fonts/ranges-of.ts';
import { rarePieces, readRarePiece } from './fonts/rare-pieces.ts';
import { screenFace } from './fonts/screen-face.ts';

/**
 * Brings the printing fonts from npm into resources/fonts, and writes down which characters each one has (coverage.json)
 * and how wide those are that are no full em (advances.json), so that a page can be checked and its lines broken without opening a font.
 */
const require = createRequire(import.meta.url);
const target = fileURLToPath(new URL('../resources/fonts/', import.meta.url));
rmSync(`${target}rare`, { recursive: true, force: true });
mkdirSync(`${target}rare`, { recursive: true });

const SONG = '@expo-google-fonts/noto-serif-sc/';
const FONTS = [
  { name: 'regular', from: `${SONG}400Regular/NotoSerifSC_400Regular.ttf`, to: 'NotoSerifSC-Regular.ttf' },
  { name: 'bold', from: `${SONG}700Bold/NotoSerifSC_700Bold.ttf`, to: 'NotoSerifSC-Bold.ttf' },
] as const;

/** Widths in thousandths of an em, as triples [first, last, width, …]; what is not named is one em wide. */
const advancesOf = (font: fontkit.Font): number[] => {
  const out: number[] = [];
  for (const point of [...new Set(font.characterSet)].sort((a, b) => a - b)) {
    const advance = Math.round((font.glyphForCodePoint(point).advanceWidth * 1000) / font.unitsPerEm);
    if (advance === 1000) continue;
    if (out.at(-2) === point - 1 && out.at(-1) === advance) out[out.length - 2] = point;
    else out.push(point, point, advance);
  }
  return out;
};

const fontIn = (bytes: Uint8Array, name: string): fontkit.Font => {
  const font = fontkit.create(Buffer.from(bytes));
  if (!('characterSet' in font)) throw new Error(`copy-fonts: ${name} is a collection`);
  return font;
};

/** Characters of the marks that are laid over stored pages (src/documents/mark-pdf.ts), as SVG paths in units of the font: no font is embedded then. */
const MARK_CHARACTERS = '副本已作废';
const outlinesOf = (font: fontkit.Font): { unitsPerEm: number; paths: Record<string, string> } => ({
  unitsPerEm: font.unitsPerEm,
  paths: Object.fromEntries(
    [...MARK_CHARACTERS].map((character) => [
      character,
      font.glyphForCodePoint(character.codePointAt(0) ?? 0).path.toSVG(),
    ]),
  ),
});

const advances: Record<string, number[]> = {};
let main: ReadonlySet<number> = new Set();
for (const { name, from, to } of FONTS) {
  copyFileSync(require.resolve(from), `${target}${to}`);
  const font = fontkit.openSync(`${target}${to}`);
  if (!('characterSet' in font)) throw new Error(`copy-fonts: ${to} is a collection`);
  advances[name] = advancesOf(font);
  main = new Set(font.characterSet); // bold has the same characters as regular
  if (name === 'bold') writeFileSync(`${target}mark-outlines.json`, `${JSON.stringify(outlinesOf(font))}\n`);
}

const rare: Record<string, number[]> = {};
const faces: string[] = [];
for (const name of rarePieces.keys()) {
  const bytes = await readRarePiece(name);
  const points = fontIn(bytes, name).characterSet.filter((point) => !main.has(point));
  if (points.length === 0) continue;
  rare[name] = rangesOf(points);
  faces.push(screenFace(`${name}.ttf`, rare[name]));
  writeFileSync(`${target}rare/${name}.ttf`, bytes);
}
writeFileSync(`${target}rare/faces.css`, faces.join(''));
writeFileSync(`${target}coverage.json`, `${JSON.stringify({ regular: rangesOf([...main]), rare })}\n`);
writeFileSync(`${target}advances.json`, `${JSON.stringify(advances)}\n`);
