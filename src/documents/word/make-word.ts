import type { GlyphPictures } from '../../../domain/kinds/glyph-picture.ts';
import type { Result } from '../../../domain/problem.ts';
import { checkedPaper } from '../paper/checked-paper.ts';
import type { Paper } from '../paper/paper.ts';
import { paperDocx } from './paper-docx.ts';
import { spelledPaper } from './spelled-paper.ts';

/** A paper as a Word file, or which character of which field stands in the way: what the PDF would not print, Word does not get either. */
export const makeWord = async (paper: Paper, pictures: GlyphPictures): Promise<Result<Uint8Array>> => {
  const { problems } = checkedPaper(paper, { pictures });
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: await paperDocx(spelledPaper(paper, pictures)) };
};
