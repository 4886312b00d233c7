import type { GlyphPictures } from '../../../domain/kinds/glyph-picture.ts';
import type { BareFacts } from './make-paper.ts';

/** Pictures of characters that a paper may need: those of its case and agreement, and above them its own. */
export const picturesFor = (
  { case: matter, agreement }: Pick<BareFacts, 'case' | 'agreement'>,
  own: GlyphPictures | undefined,
): GlyphPictures => ({ ...matter?.glyphPictures, ...agreement?.glyphPictures, ...own });
