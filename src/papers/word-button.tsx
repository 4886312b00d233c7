import type { GlyphPictures } from '../../domain/kinds/glyph-picture.ts';
import type { Result } from '../../domain/problem.ts';
import type { Paper } from '../documents/paper/paper.ts';
import type { CopyOf } from '../printing/save-copy.ts';
import { SaveFileButton } from '../printing/save-file-button.tsx';

/** What a Word file is made of: the text, and pictures of characters that it can only describe. */
export type PaperForWord = { readonly paper: Paper; readonly pictures: GlyphPictures };

type WordButtonProps = {
  readonly of: CopyOf;
  /** The form and its number, nothing about people. */
  readonly fileName: string;
  readonly paper: () => Promise<Result<PaperForWord>>;
};

/** 另存 Word: the document as a file that a notary, a court or the county can go on working with. */
export const WordButton = ({ of, fileName, paper }: WordButtonProps) => {
  const make = async () => {
    const made = await paper();
    if (!made.ok) return made;
    const { makeWord } = await import('../documents/word/make-word.ts');
    const word = await makeWord(made.value.paper, made.value.pictures);
    if (!word.ok) return word;
    return { ok: true as const, value: { bytes: word.value, fileName: `${fileName}.docx`, of } };
  };
  return <SaveFileButton word="另存 Word" make={make} />;
};
