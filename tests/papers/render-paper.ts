import { problemSentence } from '../../domain/problem-sentence.ts';
import { readFontFile } from '../../scripts/fonts/read-font-file.ts';
import { checkedPaper } from '../../src/documents/paper/checked-paper.ts';
import type { Paper } from '../../src/documents/paper/paper.ts';
import { renderPdf } from '../../src/documents/render-pdf.ts';

/** The bytes as the app makes them (paper, definition, glyph check, pdfmake) without a worker, and what no font has. */
export const renderPaper = async (
  paper: Paper,
): Promise<{ readonly bytes: Uint8Array; readonly missing: readonly string[] }> => {
  const { definition, problems } = checkedPaper(paper);
  return { bytes: await renderPdf(definition, readFontFile), missing: problems.map(problemSentence) };
};
