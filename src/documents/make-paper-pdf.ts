import type { GlyphPictures } from '../../domain/kinds/glyph-picture.ts';
import type { Result } from '../../domain/problem.ts';
import { nextTask } from './next-task.ts';
import type { Form } from './paper/form.ts';
import { type BareFacts, makePaper } from './paper/make-paper.ts';
import { picturesFor } from './paper/pictures-for.ts';
import { pdfPageCount } from './pdf-page-count.ts';
import { renderInWorker } from './render-in-worker.ts';
import { sha256Hex } from './sha256-hex.ts';

export type PaperPdf = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
  readonly pages: number;
  readonly fileName: string;
  /** The wordings it was made with, as printed at its foot. */
  readonly edition: string;
};

/** What a file is called: the form and its number, nothing about people. */
const paperFileName = (title: string, no: string | undefined): string => `${title}${no ?? ''}.pdf`;

/** `mark`: across every page. `pictures`: of characters that no font has, beside those that its case and agreement bring. */
type Setting = { readonly mark?: string; readonly pictures?: GlyphPictures | undefined };

/** A form as PDF, made in the worker; or which rule, or which character of which field, stands in the way. Preview, file and print are these bytes. */
export const makePaperPdf = async (
  form: Form,
  bare: BareFacts,
  { mark, pictures }: Setting = {},
): Promise<Result<PaperPdf>> => {
  const paper = makePaper(form, bare, mark);
  if (!paper.ok) return paper;
  await nextTask();
  const made = await renderInWorker(paper.value, { pictures: picturesFor(bare, pictures) });
  if (!made.ok) return made;
  const bytes = made.value;
  const fileName = paperFileName(form.title, bare.no ?? (bare.blanks ? '（空白）' : undefined));
  return {
    ok: true,
    value: {
      bytes,
      sha256: await sha256Hex(bytes),
      pages: pdfPageCount(bytes),
      fileName,
      edition: paper.value.edition,
    },
  };
};
