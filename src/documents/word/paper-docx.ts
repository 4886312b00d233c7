import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { blank } from '../paper/blank.ts';
import type { Paper, PaperSection } from '../paper/paper.ts';
import { sectionMargins, sectionWidth } from '../paper/paper-look.ts';
import { wordBlock } from './word-block.ts';
import { FONT, wordParagraphs } from './word-paragraph.ts';
import { halfPoints, twips, twipsOfMm } from './word-units.ts';

const small = (
  children: (string | (typeof PageNumber)[keyof typeof PageNumber])[],
  size = 10.5,
  color?: string,
): TextRun => new TextRun({ children, font: FONT, size: halfPoints(size), ...(color ? { color } : {}) });

/** A line for ink at the foot of every page. */
const pageSignature = (who: string): Paragraph =>
  new Paragraph({ alignment: AlignmentType.RIGHT, children: [small([`${who}：${blank(10)}`], 12)] });

/** "第 x 页 共 y 页" in the middle, the edition at the right. */
const formFooter = ({ edition, standard, pageSigner }: Paper, across: boolean): Footer => {
  const width = sectionWidth(standard, across);
  return new Footer({
    children: [
      ...(pageSigner ? [pageSignature(pageSigner)] : []),
      new Paragraph({
        tabStops: [
          { type: TabStopType.CENTER, position: twips(width / 2) },
          { type: TabStopType.RIGHT, position: twips(width) },
        ],
        children: [
          small(['\t第 ', PageNumber.CURRENT, ' 页 共 ', PageNumber.TOTAL_PAGES, ' 页\t']),
          small([edition], 7, '777777'),
        ],
      }),
    ],
  });
};

const officialFooter = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer =>
  new Footer({ children: [new Paragraph({ alignment, children: [small(['— ', PageNumber.CURRENT, ' —'], 14)] })] });

const footers = (paper: Paper, across: boolean): Pick<ISectionOptions, 'footers'> => {
  if (paper.standard === 'cover') return {};
  if (paper.standard === 'official')
    return { footers: { default: officialFooter(AlignmentType.RIGHT), even: officialFooter(AlignmentType.LEFT) } };
  return { footers: { default: formFooter(paper, across) } };
};

const headers = ({ mark }: Paper): Pick<ISectionOptions, 'headers'> =>
  mark
    ? {
        headers: {
          default: new Header({
            children: wordParagraphs([{ text: mark, bold: true }], {
              size: 14,
              pitch: 20,
              side: 'center',
              color: '999999',
            }),
          }),
        },
      }
    : {};

/** What stands before signatures stays with them. */
const contentOf = ({ blocks }: PaperSection, { standard }: Paper) =>
  blocks.flatMap((block, at) => wordBlock(block, standard, blocks[at + 1]?.block === 'signing'));

const sectionOf = (section: PaperSection, paper: Paper): ISectionOptions => {
  const across = section.across ?? false;
  const [left, top, right, bottom] = sectionMargins(paper.standard, across);
  return {
    properties: {
      page: {
        size: {
          width: twipsOfMm(210),
          height: twipsOfMm(297),
          orientation: across ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          left: twips(left),
          top: twips(top),
          right: twips(right),
          bottom: twips(bottom),
          // With a line for ink above it the page number stands lower, so that 12 mm stay free for it.
          footer: twipsOfMm(paper.pageSigner ? 6 : 12),
          header: twipsOfMm(12),
        },
      },
    },
    ...headers(paper),
    ...footers(paper, across),
    children: contentOf(section, paper),
  };
};

/** A paper as a Word file (.docx) that can be worked on: the same text, tables and measures as the PDF, its lines broken by Word. */
export const paperDocx = async (paper: Paper): Promise<Uint8Array> => {
  const document = new Document({
    title: paper.title,
    creator: '枫桥',
    lastModifiedBy: '枫桥',
    evenAndOddHeaderAndFooters: paper.standard === 'official',
    sections: paper.sections.map((section) => sectionOf(section, paper)),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
};
