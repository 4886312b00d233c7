import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { problemSentence } from '../../domain/problem-sentence.ts';
import { FORMS } from '../../src/documents/forms/form-list.ts';
import type { Form } from '../../src/documents/paper/form.ts';
import { makePaper } from '../../src/documents/paper/make-paper.ts';
import { caseFacts } from './case-facts.ts';
import { contactSheet, type SheetPage } from './contact-sheet.ts';
import { examinePaper } from './examine-paper.ts';
import { pageFonts } from './page-fonts.ts';
import { paintPdf } from './paint-pdf.ts';
import { PAPER_CASES, type PaperCase } from './paper-cases.ts';
import { renderPaper } from './render-paper.ts';
import { typedFacts } from './typed-facts.ts';

/**
 * npm run paper -- [--out out/paper] [--only D08,D09] [--case typical,blanks]: every form in every case as PDF and as pictures at 100 %,
 * read back and held against data and standard (report.json), and a contact sheet. Ends with one line of JSON; not 0 when anything is found.
 */
const { values } = parseArgs({
  options: { out: { type: 'string', default: 'out/paper' }, only: { type: 'string' }, case: { type: 'string' } },
});
const out = values.out;
const chosen = <T extends string>(given: string | undefined, all: readonly T[]): readonly T[] =>
  given === undefined ? all : all.filter((one) => given.split(',').includes(one));
const codes = new Set(
  chosen(
    values.only,
    FORMS.map(({ code }) => code),
  ),
);
const forms = FORMS.filter(({ code }) => codes.has(code));

const sheet: SheetPage[] = [];
const report: object[] = [];
const total = { forms: forms.length, pages: 0, missingGlyphs: 0, textMismatches: 0, layoutFindings: 0 };

const makeOne = async (form: Form, name: PaperCase): Promise<void> => {
  const made = makePaper(form, await typedFacts(form, name, await caseFacts(name)));
  if (!made.ok) throw new Error(`${form.code} ${name}: ${made.problems.map(problemSentence).join(' ')}`);
  const { bytes, missing } = await renderPaper(made.value);
  const examined = await examinePaper(made.value, bytes);
  const pictures = await paintPdf(bytes);
  writeFileSync(`${out}/${form.code}-${name}.pdf`, bytes);
  pictures.forEach((png, at) => {
    writeFileSync(`${out}/${form.code}-${name}-${at + 1}.png`, png);
  });
  if (name === 'typical' || name === 'blanks')
    sheet.push(
      ...pictures.slice(0, 2).map((png, at) => ({ png, label: `${form.code} ${form.title} ${name} ${at + 1}` })),
    );
  report.push({ form: form.code, case: name, ...examined, missingGlyphs: missing, fonts: await pageFonts(bytes) });
  total.pages += examined.pages;
  total.missingGlyphs += missing.length;
  total.textMismatches += examined.textMismatches.length;
  total.layoutFindings += examined.layoutFindings.length;
  process.stdout.write(`${form.code} ${form.title} ${name}: ${examined.pages}\n`);
  for (const one of [...missing, ...examined.textMismatches, ...examined.layoutFindings])
    process.stdout.write(`  ${one}\n`);
};

mkdirSync(out, { recursive: true });
for (const form of forms) for (const name of chosen(values.case, PAPER_CASES)) await makeOne(form, name);
writeFileSync(`${out}/report.json`, `${JSON.stringify(report, null, 1)}\n`);
if (sheet.length) writeFileSync(`${out}/contact-sheet.png`, await contactSheet(sheet));
process.stdout.write(`${JSON.stringify(total)}\n`);
if (total.missingGlyphs + total.textMismatches + total.layoutFindings > 0) process.exitCode = 1;
