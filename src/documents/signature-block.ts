import type { Content, TableCell } from 'pdfmake/interfaces';
import type { Party } from '../../domain/kinds/party.ts';
import { textWidth } from './advance-width.ts';
import { BODY_COLUMN, paragraphLines } from './body-paragraph.ts';
import { mm } from './millimetres.ts';
import { BODY_SIZE } from './page-style.ts';
import type { Signing, SignLine } from './paper/paper.ts';
import { signLine } from './sign-line.ts';

type Signer = Party & { readonly id: string };

/** The fingerprint box of domain reference §1.8: 25 × 25 mm; two lines to sign on, 12 mm high, fit beside it. */
const FINGER = mm(25);
const SIGN_WIDTH = mm(70);
const SIGN_LINE = mm(12);
const INK = '________________';
/** A name longer than this many em is set smaller, so that it stays in its box. */
const LONG_NAME = 22;

const isNatural = (party: Party): boolean => party.kind === undefined || party.kind === '自然人';

/** Who writes a name in the row: the person or the head of the body, and the agent where there is one. */
const signatures = (party: Party): readonly string[] => [
  isNatural(party) ? '签名：' : '负责人签名：',
  ...(party.agentName ? ['代理人签名：'] : []),
];

const printedName = (party: Signer): TableCell => {
  const lines = [
    `${party.role ?? '当事人'}：${party.name}`,
    ...(party.agentName ? [`委托代理人：${party.agentName}`] : []),
  ];
  const fontSize = lines.some((line) => textWidth(line) > LONG_NAME) ? 8 : 14;
  return { verticalAlignment: 'middle', stack: lines.map((text) => ({ text, style: 'cell', fontSize })) } as TableCell;
};

/** Where each party writes its own day, below its signatures. */
const OWN_DAY = '____年____月____日';

const inkLines = (party: Signer, eachDay: boolean): TableCell => {
  const lines = [...signatures(party), ...(eachDay ? [OWN_DAY] : [])];
  const top = SIGN_LINE - 20;
  return {
    verticalAlignment: 'middle',
    stack: lines.map((text) => ({
      text: text === OWN_DAY ? text : [text, INK.slice(0, text.length > 3 ? 12 : 16)],
      style: 'cell',
      fontSize: 14,
      noWrap: true,
      margin: [0, lines.length > 1 ? top : 0, 0, 0] as [number, number, number, number],
    })),
  } as TableCell;
};

/** The place for ink beside each name: lines to sign on, a box of 25 × 25 mm for the fingerprint or the seal. */
const signerRow =
  (eachDay: boolean) =>
  (party: Signer): TableCell[] => [
    printedName(party),
    inkLines(party, eachDay),
    {
      // Who signs on an empty line may be a person or a body, unless it is said which.
      text: party.kind === '自然人' || (isNatural(party) && party.name !== '') ? '指印' : '盖章或指印',
      style: 'small',
      alignment: 'center',
      color: '#777777',
      margin: [0, FINGER - 16, 0, 0],
    },
  ];

/** Ties a page of signatures to its document, wherever the pages go; it heads the table and is repeated where that goes on. */
const BELOW: [boolean, boolean, boolean, boolean] = [false, false, false, true];

/** The sentence of a signing, broken by our rules. */
export const leadLines = (lead: string): Content[] =>
  paragraphLines([{ text: lead }], '签名', { ...BODY_COLUMN, size: 12, indent: 0 });

const bond = (lead: string): TableCell[] => [
  {
    stack: leadLines(lead),
    style: 'cell',
    colSpan: 3,
    border: BELOW,
    margin: [-6, 0, -6, 4],
  },
  { text: '', border: BELOW },
  { text: '', border: BELOW },
];

const FIELD = { field: '当事人签名' };

const rowsTable = (body: TableCell[][], headerRows: 0 | 1): Content => ({
  ...FIELD,
  table: {
    widths: ['*', SIGN_WIDTH, FINGER],
    heights: body.map((_, at) => (at < headerRows ? 0 : FINGER)),
    headerRows,
    keepWithHeaderRows: headerRows,
    dontBreakRows: true,
    body,
  },
  layout: headerRows === 0 ? 'signers' : 'bondedSigners',
});

/** One row per party under the sentence that ties them to the document. For so few parties that all fit on one page. */
export const signerTable = (parties: readonly Signer[], lead: string, eachDay = false): Content =>
  rowsTable([bond(lead), ...parties.map(signerRow(eachDay))], 1);

/** The same over several pages: no row is cut, the sentence stands on each page, and `office` never stands without the last party. */
export const longSignerTable = (
  parties: readonly Signer[],
  lead: string,
  office: Content,
  eachDay = false,
): Content => {
  const row = signerRow(eachDay);
  const closing: TableCell = {
    colSpan: 3,
    border: [false, false, false, false],
    margin: [-6, -0.6, -6, 0],
    stack: [rowsTable(parties.slice(-1).map(row), 0), office],
  };
  return rowsTable([bond(lead), ...parties.slice(0, -1).map(row), [closing, {}, {}]], 1);
};

/** A line for ink behind the name, or below a long one. */
const line = (signer: SignLine): Content => {
  const [words, ink] = signLine(signer);
  return ink === undefined
    ? { text: words, fontSize: BODY_SIZE, margin: [0, 8, 0, 0] }
    : {
        stack: [
          ...paragraphLines([{ text: words }], '签名', { ...BODY_COLUMN, indent: 0 }),
          { text: ink, alignment: 'right' },
        ],
        margin: [0, 8, 0, 0],
      };
};

const sealLines = ({ name, note }: NonNullable<Signing['seal']>): Content[] => [
  { text: name, alignment: 'right', margin: [0, 18, mm(12), 0] },
  { text: note, alignment: 'right', style: 'small', color: '#777777', margin: [0, 0, mm(20), 0] },
];

/** Staff, the seal of their body and the day; stays together. */
export const officeBlock = ({ lines, seal, day }: Pick<Signing, 'lines' | 'seal' | 'day'>): Content =>
  ({
    field: '调解员签名',
    margin: [0, 6, 0, 0],
    stack: [
      ...lines.map(line),
      ...(seal ? sealLines(seal) : []),
      ...(day ? [{ text: day, alignment: 'right', margin: [0, 6, mm(12), 0] }] : []),
    ],
  }) as Content;
