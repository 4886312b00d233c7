import { spellGlyphs } from '../../../domain/spell-glyphs.ts';
import type { OwnGlyphs } from '../own-glyphs.ts';
import { type Checked, withGlyphs } from '../with-glyphs.ts';
import type { Paper } from './paper.ts';
import { paperDefinition } from './paper-pdf.ts';

/** A paper as pages are made of it: pictures of characters with their descriptions behind, every other character held against the fonts. */
export const checkedPaper = (paper: Paper, own: OwnGlyphs = {}): Checked =>
  withGlyphs(paperDefinition(spellGlyphs(paper, own.pictures)), own);
