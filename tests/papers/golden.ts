import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import pixelmatch from 'pixelmatch';
import type { Form } from '../../src/documents/paper/form.ts';
import { makePaper } from '../../src/documents/paper/make-paper.ts';
import type { Paper } from '../../src/documents/paper/paper.ts';
import { caseFacts } from './case-facts.ts';
import { paintPdf } from './paint-pdf.ts';
import { renderPaper } from './render-paper.ts';
import { typedFacts } from './typed-facts.ts';

/** Enough to see a line that moved or a rule that is gone. */
const DOTS_PER_INCH = 50;
/** Another version of the painter smooths an edge otherwise; a line that moved changes far more. */
const SHARE_THAT_MAY_DIFFER = 0.002;

const fileOf = (kind: 'definitions' | 'pages', name: string): string =>
  fileURLToPath(new URL(`../golden/${kind}/${name}`, import.meta.url));

const paperOf = async (form: Form): Promise<Paper> => {
  const made = makePaper(form, await typedFacts(form, 'typical', await caseFacts('typical')));
  if (!made.ok) throw new Error(`${form.code}: ${JSON.stringify(made.problems)}`);
  return made.value;
};

const pixels = async (png: Buffer) => {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  return { data: context.getImageData(0, 0, image.width, image.height).data, width: image.width, height: image.height };
};

const pageDiffers = async (name: string, png: Buffer): Promise<string[]> => {
  const file = fileOf('pages', name);
  if (!existsSync(file)) return [`${name}: no golden page`];
  const [wanted, seen] = [await pixels(readFileSync(file)), await pixels(png)];
  if (wanted.width !== seen.width || wanted.height !== seen.height) return [`${name}: another size`];
  const { width, height } = seen;
  const count = pixelmatch(wanted.data, seen.data, undefined, width, height, { threshold: 0.2 });
  return count / (width * height) > SHARE_THAT_MAY_DIFFER ? [`${name}: ${count} pixels differ`] : [];
};

const painted = async (paper: Paper): Promise<Buffer[]> => paintPdf((await renderPaper(paper)).bytes, DOTS_PER_INCH);
const pageName = (form: Form, at: number): string => `${form.code.toLowerCase()}-${at + 1}.png`;
const definition = (paper: Paper): string => `${JSON.stringify(paper, null, 1)}\n`;

/** What of a form in its typical case is not as its golden definition and its golden pages have it. */
export const goldenDiffers = async (form: Form): Promise<readonly string[]> => {
  const paper = await paperOf(form);
  const file = fileOf('definitions', `${form.code.toLowerCase()}.json`);
  const kept = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const pages = await painted(paper);
  const surplus = existsSync(fileOf('pages', pageName(form, pages.length))) ? [`${form.code}: fewer pages`] : [];
  const differing = await Promise.all(pages.map((png, at) => pageDiffers(pageName(form, at), png)));
  return [...(kept === definition(paper) ? [] : [`${form.code}: another definition`]), ...surplus, ...differing.flat()];
};

/** Writes the golden definition and pages of a form anew; for those who have looked at them. */
export const keepGolden = async (form: Form): Promise<number> => {
  const paper = await paperOf(form);
  for (const kind of ['definitions', 'pages'] as const) mkdirSync(fileOf(kind, ''), { recursive: true });
  writeFileSync(fileOf('definitions', `${form.code.toLowerCase()}.json`), definition(paper));
  const pages = await painted(paper);
  for (const [at, png] of pages.entries()) writeFileSync(fileOf('pages', pageName(form, at)), png);
  return pages.length;
};
