import { useEffect } from 'react';
import type { GlyphPictures } from '../../domain/kinds/glyph-picture.ts';
import { inksOf } from '../documents/own-glyphs.ts';
import { pictureFont } from '../documents/picture-font/picture-font.ts';

/** The family of the screen for rare characters (ui/rare-characters.css). */
const FAMILY = 'Rare Hana';

const rangeOf = (characters: readonly string[]): string =>
  characters.map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16)}`).join(', ');

/** While the form is open its pictures stand on the screen too, in every field and line that names the person. */
export const usePicturesOnScreen = (pictures: GlyphPictures): void => {
  useEffect(() => {
    const inks = inksOf(pictures);
    const characters = Object.keys(inks);
    if (characters.length === 0) return;
    const bytes = pictureFont(inks);
    const face = new FontFace(FAMILY, bytes.slice().buffer, { unicodeRange: rangeOf(characters) });
    document.fonts.add(face);
    // A font that does not load leaves the screen as it was; the pictures themselves stand in the section.
    face.load().catch(() => {});
    return () => void document.fonts.delete(face);
  }, [pictures]);
};
