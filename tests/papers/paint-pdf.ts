import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Every page of a PDF as a PNG, by another program than the one that wrote it. At 96 dots an inch a page is as large as on paper. */
export const paintPdf = async (bytes: Uint8Array, dotsPerInch = 96): Promise<Buffer[]> => {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const pages: Buffer[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: dotsPerInch / 72 });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    const context = canvas.getContext('2d');
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    // pdfjs is typed for a browser's canvas; this one has the same methods.
    const like = canvas as unknown as HTMLCanvasElement;
    await page.render({ canvas: like, canvasContext: context as unknown as CanvasRenderingContext2D, viewport })
      .promise;
    pages.push(canvas.toBuffer('image/png'));
  }
  await task.destroy();
  return pages;
};
