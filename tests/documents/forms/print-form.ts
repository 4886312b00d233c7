import type { Form } from '../../../src/documents/paper/form.ts';
import { type BareFacts, makePaper } from '../../../src/documents/paper/make-paper.ts';
import { caseFacts } from '../../papers/case-facts.ts';
import type { PaperCase } from '../../papers/paper-cases.ts';
import { renderPaper } from '../../papers/render-paper.ts';
import { typedFacts } from '../../papers/typed-facts.ts';
import { type ReadPage, readPdf, textOf } from '../read-pdf.ts';

export type PrintedForm = { readonly pages: readonly ReadPage[]; readonly text: string };

/** A form in one of the cases, made into a PDF and read back; `change` alters what it knows. */
export const printForm = async (
  form: Form,
  name: PaperCase,
  change: (facts: BareFacts) => BareFacts = (facts) => facts,
): Promise<PrintedForm> => {
  const made = makePaper(form, change(await typedFacts(form, name, await caseFacts(name))));
  if (!made.ok) throw new Error(made.problems.map(({ code }) => code).join());
  const pages = await readPdf((await renderPaper(made.value)).bytes);
  return { pages, text: textOf(pages) };
};

/** The same facts with other typed fields. */
export const typing =
  (fields: Readonly<Record<string, string>>) =>
  (facts: BareFacts): BareFacts => ({ ...facts, fields: { ...facts.fields, ...fields } });
