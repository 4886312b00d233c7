import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import type { GlyphPictures } from '../../domain/kinds/glyph-picture.ts';
import { glyphCharacters } from '../../domain/spell-glyphs.ts';

/** A font of this computer that may be embedded, by the name people know it by, and the code points it has. */
export type LocalFont = { readonly name: string; readonly bytes: Uint8Array; readonly points: ReadonlySet<number> };

/** What a document has beyond our fonts. */
export type OwnGlyphs = {
  /** Pictures of characters, from the record. */
  readonly pictures?: GlyphPictures | undefined;
  /** Fonts of this computer by the family that the definition names; what such a font lacks is set in ours. */
  readonly lent?: Readonly<Record<string, LocalFont>>;
};

/** A definition with the fonts that are made or lent for it alone; pdfmake knows nothing of them. */
export type CheckedDefinition = TDocumentDefinitions & {
  /** Dots by the character that prints them. */
  readonly glyphInks?: Readonly<Record<string, string>>;
  /** Bytes by the family that the definition names. */
  readonly lentFonts?: Readonly<Record<string, Uint8Array>>;
};

/** The family of the pictures. */
export const PICTURES = 'Pictures';

/** Dots by printed character. */
export const inksOf = (pictures: GlyphPictures): Record<string, string> =>
  Object.fromEntries(
    [...glyphCharacters(pictures)].map(([written, character]) => [character, pictures[written]?.ink ?? '']),
  );
