import { markPdf, type PdfMark } from './mark-pdf.ts';

export type MarkQuestion = { readonly id: number; readonly bytes: Uint8Array; readonly mark: PdfMark };
export type MarkAnswer = { readonly id: number; readonly bytes: Uint8Array | null };

const answer = async ({ id, bytes, mark }: MarkQuestion): Promise<void> => {
  const marked = await markPdf(bytes, mark).catch(() => null);
  self.postMessage({ id, bytes: marked } satisfies MarkAnswer);
};

self.onmessage = (event: MessageEvent<MarkQuestion>) => void answer(event.data);
