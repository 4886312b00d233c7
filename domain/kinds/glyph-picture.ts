import { z } from 'zod';
import { instant, itemMap, text } from './fields.ts';

/** Side of the picture of a character, in dots: 576 to the inch at 三号. */
export const GLYPH_SIDE = 128;

/** 128 × 128 dots, row by row from the upper left, a bit each (1 is ink), in base64. */
const INK = /^[A-Za-z0-9+/]{2731}=$/u;

/** 字图: how a character that no font has looks on the person's card; black dots only, so that it prints sharp and carries nothing else. */
const glyphPictureSchema = z.object({
  ink: z.string().regex(INK, { message: 'doc-shape' }),
  /** What it is made of, as ⿰石羡; stands behind the picture in print. */
  ids: text(20).optional(),
  /** The font of the computer that it was drawn from, when it was not cut out of a photo. */
  font: text(100).optional(),
  by: text(40),
  at: instant,
});
export type GlyphPicture = z.infer<typeof glyphPictureSchema>;

/** By the character, or by the description typed in its place (⿰石羡). */
export const glyphPicturesSchema = itemMap(glyphPictureSchema);
export type GlyphPictures = z.infer<typeof glyphPicturesSchema>;
