import type { TFontDictionary } from 'pdfmake/interfaces';
import { type CheckedDefinition, PICTURES } from './own-glyphs.ts';
import { pictureFont } from './picture-font/picture-font.ts';
import { TABLE_LAYOUTS } from './table-layouts.ts';
import { type FontFile, usedFonts } from './used-fonts.ts';
import { withoutKerning } from './without-kerning.ts';

/** Gives the bytes of a font file; called only for what a definition uses. */
export type FontSource = (file: FontFile) => Promise<Uint8Array>;
type Load = () => Uint8Array | Promise<Uint8Array>;
type Loaded = { readonly file: string; readonly load: Load; readonly own: boolean };

const RARE = 'Hana-';
let lastDocument = 0;

/** Fonts of one document alone get a name of their own each time: two that are made at once must not share one. */
const ownFont = (family: string, { glyphInks, lentFonts }: CheckedDefinition, document: number): Loaded | null => {
  const file = `${family}-${document}`;
  const lent = lentFonts?.[family];
  if (lent) return { file, load: () => lent, own: true };
  return family === PICTURES && glyphInks ? { file, load: () => pictureFont(glyphInks), own: true } : null;
};

/** Regular and bold of every family that a definition uses; only the main font has two weights. */
const fontsOf = (checked: CheckedDefinition, source: FontSource): Record<string, readonly [Loaded, Loaded]> => {
  const { families, bold } = usedFonts(checked);
  lastDocument += 1;
  const ours = (file: FontFile): Loaded => ({ file, load: () => source(file), own: false });
  const pair = (family: string): readonly [Loaded, Loaded] => {
    if (family === 'Song') return [ours('regular'), ours(bold ? 'bold' : 'regular')];
    const one = ownFont(family, checked, lastDocument) ?? ours(`rare/${family.slice(RARE.length)}`);
    return [one, one];
  };
  return Object.fromEntries(families.map((family) => [family, pair(family)]));
};

const dictionary = (fonts: Readonly<Record<string, readonly [Loaded, Loaded]>>): TFontDictionary =>
  Object.fromEntries(
    Object.entries(fonts).map(([family, [{ file: normal }, { file: bold }]]) => [
      family,
      { normal, bold, italics: normal, bolditalics: bold },
    ]),
  );

/** Makes bytes of a definition; the only file that loads pdfmake. Nothing is ever fetched by a document. */
export const renderPdf = async (checked: CheckedDefinition, source: FontSource): Promise<Uint8Array> => {
  const { default: pdfMake } = await import('pdfmake/build/pdfmake.js');
  const { glyphInks: _inks, lentFonts: _lent, ...definition } = checked;
  const fonts = fontsOf(checked, source);
  const files = Object.values(fonts).flat();
  for (const { file, load } of files)
    if (!pdfMake.virtualfs.existsSync(file)) pdfMake.virtualfs.writeFileSync(file, withoutKerning(await load()));
  try {
    pdfMake.setFonts(dictionary(fonts));
    pdfMake.addTableLayouts({ ...TABLE_LAYOUTS });
    pdfMake.setUrlAccessPolicy(() => false);
    return new Uint8Array(await pdfMake.createPdf(definition).getBuffer());
  } finally {
    // pdfmake keeps what it was given for good; a font of one document is let go of.
    for (const { file, own } of files) if (own) pdfMake.virtualfs.writeFileSync(file, new Uint8Array());
  }
};
