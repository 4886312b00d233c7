import { type FontLister, listLocalFonts } from '../documents/local-fonts/list-local-fonts.ts';
import { localFontsFor } from '../documents/local-fonts/local-fonts-for.ts';
import type { LocalFont } from '../documents/own-glyphs.ts';

export type DrawnHere = { readonly ink: string; readonly font: string };

/**
 * A character as a font of this computer draws it, with the name of the font; null when none has it or fonts may not be read.
 * Kept as a picture, so that every other computer prints the very same.
 */
export const pictureFromComputer = async (
  character: string,
  draw: (character: string, font: LocalFont) => Promise<string | null>,
  lister?: FontLister,
): Promise<DrawnHere | null> => {
  const faces = await listLocalFonts(lister);
  const [font] = faces ? await localFontsFor([character.codePointAt(0) ?? 0], faces) : [];
  const ink = font ? await draw(character, font) : null;
  return font && ink ? { ink, font: font.name.slice(0, 100) } : null;
};
