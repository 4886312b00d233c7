import type { GlyphPictures } from '../../../domain/kinds/glyph-picture.ts';
import { spellGlyphs } from '../../../domain/spell-glyphs.ts';
import type { Paper } from '../paper/paper.ts';

/** Characters that only our own picture font has; in Word they would be boxes. Their description stands behind them. */
const STAND_INS = /[\u{f0000}-\u{ffffd}]/gu;
/** Codes that every computer draws otherwise, with the description behind them where there is one. */
const PRIVATE = /[\ue000-\uf8ff\u{100000}-\u{10fffd}](（[^）]*）)?/gu;

const inWords = (text: string): string =>
  text.replace(STAND_INS, '').replace(PRIVATE, (_, described?: string) => described ?? '（此字见原件）');

/** A paper for Word, which has no pictures of characters: their descriptions stand in the place of them, and never a box. */
export const spelledPaper = (paper: Paper, pictures: GlyphPictures): Paper =>
  JSON.parse(
    JSON.stringify(spellGlyphs(paper, pictures), (_, value) => (typeof value === 'string' ? inWords(value) : value)),
  ) as Paper;
