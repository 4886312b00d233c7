import { findDescriptions } from '../../domain/find-descriptions.ts';
import type { GlyphPictures } from '../../domain/kinds/glyph-picture.ts';

/** What may have a picture, each once: what no font has, what is described, what has one already. */
export const wantedGlyphs = ({
  missing,
  text,
  pictures,
}: {
  readonly missing: readonly string[];
  readonly text: string;
  readonly pictures: GlyphPictures;
}): string[] => {
  const behind = new Set(Object.values(pictures).map(({ ids }) => ids));
  const described = findDescriptions(text).filter((description) => !behind.has(description));
  return [...new Set([...missing, ...Object.keys(pictures), ...described])];
};
