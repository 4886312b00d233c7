import type { Problem } from '../../domain/problem.ts';
import { loadFontBytes } from './load-font-bytes.ts';
import type { OwnGlyphs } from './own-glyphs.ts';
import { checkedPaper } from './paper/checked-paper.ts';
import type { Paper } from './paper/paper.ts';
import { renderPdf } from './render-pdf.ts';

/** A paper is plain data and crosses as it is; 'warm' only has pdfmake and the common fonts loaded. */
export type RenderQuestion =
  | { readonly id: number; readonly paper: Paper; readonly own: OwnGlyphs }
  | { readonly id: number; readonly warm: true };
/** `bytes` null without problems: it could not be done. */
export type RenderAnswer = {
  readonly id: number;
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  readonly problems: readonly Problem[];
};

const rendered = async (paper: Paper, own: OwnGlyphs): Promise<Omit<RenderAnswer, 'id'>> => {
  const { definition, problems } = checkedPaper(paper, own);
  if (problems.length) return { bytes: null, problems };
  return { bytes: (await renderPdf(definition, loadFontBytes)).slice(), problems: [] };
};

const warmed = async (): Promise<Omit<RenderAnswer, 'id'>> => {
  await Promise.all([import('pdfmake/build/pdfmake.js'), loadFontBytes('regular'), loadFontBytes('bold')]);
  return { bytes: null, problems: [] };
};

const answer = async (question: RenderQuestion): Promise<void> => {
  const work = 'warm' in question ? warmed() : rendered(question.paper, question.own);
  const { bytes, problems } = await work.catch(() => ({ bytes: null, problems: [] }));
  self.postMessage({ id: question.id, bytes, problems } satisfies RenderAnswer, {
    transfer: bytes ? [bytes.buffer] : [],
  });
};

self.onmessage = (event: MessageEvent<RenderQuestion>) => void answer(event.data);
