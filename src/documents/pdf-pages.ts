import type { PDFPageProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

const openPdf = async (bytes: Uint8Array) => {
  const pdfjs = await import('pdfjs-dist');
  pdfjs.GlobalWorkerOptions.workerSrc = workerAddress;
  return pdfjs.getDocument({ data: bytes.slice() });
};

const drawPage = async (page: PDFPageProxy, width: number): Promise<HTMLCanvasElement> => {
  const density = Math.min(2, window.devicePixelRatio || 1);
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: (width / natural.width) * density });
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.style.width = `${width}px`;
  await page.render({ canvas, viewport }).promise;
  return canvas;
};

/** Draws every page of a PDF into a canvas of the given CSS width. */
export const drawPdfPages = async (bytes: Uint8Array, width: number): Promise<HTMLCanvasElement[]> => {
  const task = await openPdf(bytes);
  const pdf = await task.promise;
  const canvases: HTMLCanvasElement[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1)
    canvases.push(await drawPage(await pdf.getPage(number), width));
  await task.destroy();
  return canvases;
};

/** Draws one page of a PDF; null where it has no such page. */
export const drawPdfPage = async (
  bytes: Uint8Array,
  number: number,
  width: number,
): Promise<HTMLCanvasElement | null> => {
  const task = await openPdf(bytes);
  const pdf = await task.promise;
  const canvas = number >= 1 && number <= pdf.numPages ? await drawPage(await pdf.getPage(number), width) : null;
  await task.destroy();
  return canvas;
};
