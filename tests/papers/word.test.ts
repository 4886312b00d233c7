import { describe, expect, test } from 'vitest';
import { FORMS } from '../../src/documents/forms/form-list.ts';
import { makePaper } from '../../src/documents/paper/make-paper.ts';
import type { Paper } from '../../src/documents/paper/paper.ts';
import { paperDocx } from '../../src/documents/word/paper-docx.ts';
import { readPdf, textOf } from '../documents/read-pdf.ts';
import { caseFacts } from './case-facts.ts';
import { withoutFurniture } from './layout-findings.ts';
import { modelTexts } from './model-texts.ts';
import type { PaperCase } from './paper-cases.ts';
import { renderPaper } from './render-paper.ts';
import { textMismatches } from './text-mismatches.ts';
import { typedFacts } from './typed-facts.ts';
import { officeThere, wordPages } from './word-pages.ts';

const there = await officeThere();
if (!there) process.stderr.write('这台机器没有 LibreOffice：Word 文件只检查能否写出，没有打开来看。\n');

const papersOf = async (name: PaperCase): Promise<ReadonlyMap<string, Paper>> => {
  const facts = await caseFacts(name);
  const out = new Map<string, Paper>();
  for (const form of FORMS) {
    const made = makePaper(form, await typedFacts(form, name, facts));
    if (made.ok) out.set(form.code, made.value);
  }
  return out;
};

const wordFiles = async (papers: ReadonlyMap<string, Paper>): Promise<ReadonlyMap<string, Uint8Array>> =>
  new Map(await Promise.all([...papers].map(async ([code, paper]) => [code, await paperDocx(paper)] as const)));

describe('Word files', () => {
  test('every form is written as a Word file', async () => {
    const files = await wordFiles(await papersOf('typical'));
    expect(files.size).toBe(FORMS.length);
    for (const [code, bytes] of files) expect(String.fromCharCode(...bytes.slice(0, 2)), code).toBe('PK');
  });

  test.runIf(there).each(['typical', 'blanks'] as const)(
    'LibreOffice lays every form out on as many pages as we do, and nothing is lost: %s',
    async (name) => {
      const papers = await papersOf(name);
      const laid = await wordPages(await wordFiles(papers));
      const differs: string[] = [];
      for (const [code, paper] of papers) {
        const own = (await readPdf((await renderPaper(paper)).bytes)).length;
        const pages = await readPdf(laid.get(code) ?? new Uint8Array());
        const lost = textMismatches(modelTexts(paper), textOf(pages.map(withoutFurniture)));
        if (pages.length !== own) differs.push(`${code}: ${own} pages, in Word ${pages.length}`);
        const unsigned = pages.filter((page) => !textOf([page]).includes(paper.pageSigner ?? ''));
        if (unsigned.length > 0) differs.push(`${code}: ${unsigned.length} pages without a line to sign`);
        differs.push(...lost.map((text) => `${code} lost: ${text}`));
      }
      expect(differs).toEqual([]);
    },
    120_000,
  );
});
