import type { Paper } from '../../src/documents/paper/paper.ts';
import { linesOf, type ReadPage, readPdf, textOf } from '../documents/read-pdf.ts';
import { layoutFindings, withoutFurniture } from './layout-findings.ts';
import { modelTexts, textsBesideSigning } from './model-texts.ts';
import { textMismatches } from './text-mismatches.ts';

const MM = 72 / 25.4;
const mm = (points: number): number => Math.round((points / MM) * 10) / 10;

/** White around the text of a page in mm, and the pitches of its body in points. */
const measured = (page: ReadPage) => {
  const inside = withoutFurniture(page);
  const body = linesOf(inside).filter((line) => line.every(({ size }) => Math.abs(size - 16) < 0.01));
  const gaps = body.slice(1).map((line, at) => (line[0]?.y ?? 0) - (body[at]?.[0]?.y ?? 0));
  const edge = (pick: (one: ReadPage['stretches'][number]) => number) => inside.stretches.map(pick);
  if (inside.stretches.length === 0) return { empty: true };
  return {
    left: mm(Math.min(...edge(({ x }) => x))),
    right: mm(page.width - Math.max(...edge(({ x, width }) => x + width))),
    top: mm(Math.min(...edge(({ y, size }) => y - size))),
    bottom: mm(page.height - Math.max(...edge(({ y }) => y))),
    ...(gaps.length ? { pitch: Math.round(Math.min(...gaps) * 100) / 100 } : {}),
  };
};

export type Examined = {
  readonly pages: number;
  readonly textMismatches: readonly string[];
  readonly layoutFindings: readonly string[];
  readonly measured: readonly object[];
};

/** Reads the pages of a paper back and holds them against its data and its standard. */
export const examinePaper = async (paper: Paper, bytes: Uint8Array): Promise<Examined> => {
  const pages = await readPdf(bytes);
  const printed = textOf(pages.map(withoutFurniture));
  return {
    pages: pages.length,
    textMismatches: textMismatches(modelTexts(paper), printed),
    layoutFindings: layoutFindings(pages, paper.standard, textsBesideSigning(paper)),
    measured: pages.map(measured),
  };
};
