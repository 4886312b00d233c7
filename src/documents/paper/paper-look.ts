import type { Content, ContentColumns, CustomTableLayout, TDocumentDefinitions } from 'pdfmake/interfaces';
import { mm } from '../millimetres.ts';
import { BODY_SIZE, LANDSCAPE_MARGINS, PORTRAIT_MARGINS, SMALL_SIZE } from '../page-style.ts';
import { seamLine } from '../seam-line.ts';
import { blank } from './blank.ts';
import type { Paper, Standard } from './paper.ts';

/** What of a paper the page itself shows; plain data, so that it can cross to the worker. */
export type PaperLook = Pick<Paper, 'standard' | 'edition' | 'title' | 'on' | 'pageSigner'>;

type Margins = [number, number, number, number];

/** Left, top, right, bottom. 公文: 28 and 37 mm, the type area 156 × 225 mm (GB/T 9704-2012). */
const MARGINS: Readonly<Record<Standard, Margins>> = {
  form: PORTRAIT_MARGINS,
  cover: PORTRAIT_MARGINS,
  official: [mm(28), mm(37), mm(26), mm(35)],
};

/** Points from line to line of the body: 28 (§1.8), and 28.9 so that 22 lines fit 225 mm (§10.4). */
export const PITCH: Readonly<Record<Standard, number>> = { form: 28, cover: 28, official: 28.9 };

/** 公文: points from line to line, and from character to character, so that 22 lines of 28 characters fill 156 × 225 mm. */
export const OFFICIAL_PITCH = PITCH.official;
export const OFFICIAL_ADVANCE = mm(156) / 28;

/** Noto Serif SC's own line, in em. */
export const OWN_LINE = 1.437;

/** The margins of a section. */
export const sectionMargins = (standard: Standard, across: boolean): Margins =>
  across ? LANDSCAPE_MARGINS : MARGINS[standard];

/** The width of the type area, in points. */
export const sectionWidth = (standard: Standard, across: boolean): number => {
  const [left, , right] = sectionMargins(standard, across);
  return mm(across ? 297 : 210) - left - right;
};

/** From the top of a line of 四号 to the dash of a page number. */
const TO_DASH = 14 * 0.77;

/** 公文: `— 1 —` in 四号, its dash 7 mm below the type area, odd pages at the right, even ones at the left, one character in from the edge; the edition small on the other side. */
const officialFooter =
  (edition: string): NonNullable<TDocumentDefinitions['footer']> =>
  (page) => {
    const outer = page % 2 === 1 ? 'right' : 'left';
    const inner = outer === 'right' ? 'left' : 'right';
    const mark = { text: edition, alignment: inner, fontSize: 7, lineHeight: 1, color: '#777777' } as const;
    const number = { text: `— ${page} —`, alignment: outer, fontSize: 14, lineHeight: 1 } as const;
    return {
      margin: [mm(28) + 14, mm(7) - TO_DASH, mm(26) + 14, 0],
      columns:
        outer === 'right' ? [{ ...mark, margin: [0, 10, 0, 0] }, number] : [number, { ...mark, margin: [0, 10, 0, 0] }],
    };
  };

/** A line for ink at the foot of every page, 12 mm below the last line of text (§1.8). */
const pageSignature = (who: string): Content[] => [
  { text: `${who}：${blank(10)}`, alignment: 'right', fontSize: 12, lineHeight: 1, margin: [0, mm(8), 0, 0] },
];

const formFooter =
  ({ edition, pageSigner }: PaperLook): NonNullable<TDocumentDefinitions['footer']> =>
  (page, pages, { width, height }) => ({
    margin: [mm(width > height ? 15 : 28), 0, mm(width > height ? 15 : 22), 0],
    stack: [
      ...(pageSigner ? pageSignature(pageSigner) : []),
      { margin: [0, mm(pageSigner ? 1 : width > height ? 2 : 9), 0, 0], ...pageNumber(edition, page, pages) },
    ],
  });

const pageNumber = (edition: string, page: number, pages: number): ContentColumns => ({
  columns: [
    { text: '', width: '*' },
    { text: `第 ${page} 页 共 ${pages} 页`, width: 'auto', fontSize: SMALL_SIZE, lineHeight: 1 },
    {
      text: edition,
      width: '*',
      alignment: 'right',
      fontSize: 7,
      lineHeight: 1,
      color: '#777777',
      margin: [0, 4, 0, 0],
    },
  ],
});

const furniture = (look: PaperLook): Pick<TDocumentDefinitions, 'footer' | 'background'> => {
  if (look.standard === 'cover') return {};
  if (look.standard === 'official') return { footer: officialFooter(look.edition) };
  return { footer: formFooter(look), background: (_, { width, height }) => seamLine(width, height) };
};

/** What every page of a paper shares: size, margins, font, foot, and nothing in the file's properties about people. */
export const paperLook = (look: PaperLook): Omit<TDocumentDefinitions, 'content'> => ({
  pageSize: 'A4',
  pageMargins: MARGINS[look.standard],
  defaultStyle: { font: 'Song', fontSize: BODY_SIZE, lineHeight: PITCH[look.standard] / (BODY_SIZE * OWN_LINE) },
  styles: {
    title: { fontSize: 22, bold: true, alignment: 'center' },
    cell: { fontSize: 12, lineHeight: 1 },
    head: { fontSize: 12, lineHeight: 1, bold: true, alignment: 'center' },
    small: { fontSize: SMALL_SIZE, lineHeight: 1 },
  },
  ...furniture(look),
  // A fixed date, so that the same record always makes the same bytes.
  info: { title: look.title, producer: '枫桥', creator: '枫桥', creationDate: new Date(`${look.on}T00:00:00Z`) },
});

const FORM_TABLE: CustomTableLayout = {
  hLineWidth: () => 0.6,
  vLineWidth: () => 0.6,
  paddingLeft: () => 4,
  paddingRight: () => 4,
  paddingTop: () => 3,
  paddingBottom: () => 3,
};

/** Rules of a form's tables, with room enough to read; open where one row goes on in the next piece. */
export const FORM_TABLES: Readonly<Record<'form' | 'form-open-below' | 'form-open-above', CustomTableLayout>> = {
  form: FORM_TABLE,
  'form-open-below': {
    ...FORM_TABLE,
    hLineWidth: (at, { table }) => (at === table.body.length ? 0 : 0.6),
    paddingBottom: () => 0,
  },
  'form-open-above': { ...FORM_TABLE, hLineWidth: (at) => (at === 0 ? 0 : 0.6), paddingTop: () => 0 },
};
