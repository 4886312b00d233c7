import type { PDFDocument, PDFFont, PDFPage } from '@cantoo/pdf-lib';
import { mm } from '../millimetres.ts';
import type { DossierPart } from './dossier-part.ts';

const A4 = [mm(210), mm(297)] as const;
/** White around a picture; at the left more, for the binding. */
const PICTURE = { left: mm(28), right: mm(15), top: mm(20), bottom: mm(15) } as const;
const NUMBER_SIZE = 12;

/** The number of a page in the dossier, in the upper right corner, outside every type area. */
const stamp = (page: PDFPage, number: number, font: PDFFont): void => {
  const { width, height } = page.getSize();
  const text = String(number);
  page.drawText(text, {
    x: width - mm(10) - font.widthOfTextAtSize(text, NUMBER_SIZE),
    y: height - mm(10) - NUMBER_SIZE / 2,
    size: NUMBER_SIZE,
    font,
  });
};

const addPdf = async (target: PDFDocument, bytes: Uint8Array): Promise<PDFPage[]> => {
  const { PDFDocument: Pdf } = await import('@cantoo/pdf-lib');
  const source = await Pdf.load(bytes.slice(), { updateMetadata: false });
  const pages = await target.copyPages(source, source.getPageIndices());
  for (const page of pages) target.addPage(page);
  return pages;
};

/** A picture as large as its page allows, never larger than it is on paper at 150 dots an inch. */
const addPicture = async (target: PDFDocument, { bytes, as }: DossierPart): Promise<PDFPage[]> => {
  const image = as === 'jpeg' ? await target.embedJpg(bytes) : await target.embedPng(bytes);
  const [width, height] = A4;
  const page = target.addPage([width, height]);
  const room = { width: width - PICTURE.left - PICTURE.right, height: height - PICTURE.top - PICTURE.bottom };
  const scale = Math.min(room.width / image.width, room.height / image.height, 72 / 150);
  const size = { width: image.width * scale, height: image.height * scale };
  page.drawImage(image, {
    x: PICTURE.left + (room.width - size.width) / 2,
    y: height - PICTURE.top - size.height,
    ...size,
  });
  return [page];
};

export type DossierFrame = {
  /** Cover and contents: before the first numbered page. */
  readonly front: readonly Uint8Array[];
  readonly parts: readonly DossierPart[];
  readonly back?: Uint8Array;
  /** False: the parts are only put behind one another. */
  readonly numbered?: boolean;
  /** Told after each part; stops when it answers false. */
  readonly onPart?: (done: number) => boolean;
};

/** One PDF of a whole dossier: front, numbered parts, back; null when it was stopped. The parts' own pages are not changed, only numbered. */
export const assembleDossier = async ({
  front,
  parts,
  back,
  numbered = true,
  onPart = () => true,
}: DossierFrame): Promise<Uint8Array | null> => {
  const { PDFDocument: Pdf, StandardFonts } = await import('@cantoo/pdf-lib');
  const target = await Pdf.create();
  const font = await target.embedFont(StandardFonts.TimesRoman);
  target.setTitle('人民调解卷宗');
  target.setProducer('枫桥');
  for (const bytes of front) await addPdf(target, bytes);
  let number = 0;
  for (const [at, part] of parts.entries()) {
    for (const page of part.as === 'pdf' ? await addPdf(target, part.bytes) : await addPicture(target, part)) {
      number += 1;
      if (numbered) stamp(page, number, font);
    }
    if (!onPart(at + 1)) return null;
  }
  if (back) await addPdf(target, back);
  return target.save();
};
