import { HeightRule, type Paragraph, Table, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Party } from '../../../domain/kinds/party.ts';
import { inkPlace } from '../ink-place.ts';
import { mm } from '../millimetres.ts';
import type { Signing } from '../paper/paper.ts';
import { OWN_LINE } from '../paper/paper-look.ts';
import { signLine } from '../sign-line.ts';
import { BARE, RULED, wordCell } from './word-cell.ts';
import { wordParagraphs, wordSpace } from './word-paragraph.ts';
import { twipsOfMm } from './word-units.ts';

/** Name, ink and fingerprint, in mm; the box is that of domain reference §1.8. */
const WIDTHS = [65, 70, 25] as const;
const ROW_MM = 25;
const INK = '____________';
const GREY = '777777';

const isNatural = (party: Party): boolean => party.kind === undefined || party.kind === '自然人';

const line = (text: string, size: number, keep: boolean): Paragraph[] =>
  wordParagraphs([{ text }], { size, pitch: size * OWN_LINE, keep });

const inkLines = (party: Party, eachDay: boolean): readonly string[] => [
  `${isNatural(party) ? '签名' : '负责人签名'}：${INK}`,
  ...(party.agentName ? [`代理人签名：${INK}`] : []),
  ...(eachDay ? ['____年____月____日'] : []),
];

const cellsOf = (party: Party, eachDay: boolean, keep: boolean) => {
  const names = [
    `${party.role ?? '当事人'}：${party.name}`,
    ...(party.agentName ? [`委托代理人：${party.agentName}`] : []),
  ];
  return [
    names.flatMap((text) => line(text, 14, keep)),
    inkLines(party, eachDay).flatMap((text) => line(text, 14, keep)),
    wordParagraphs([{ text: inkPlace(party) }], { size: 10.5, pitch: 15, side: 'center', color: GREY, keep: true }),
  ].map((children, at) => wordCell({ children, width: twipsOfMm(WIDTHS[at] ?? 0), beside: 6, above: 0 }));
};

/** More parties sign over several pages. */
const SIGNERS_A_PAGE = 5;
const BELOW = { ...BARE, bottom: RULED.bottom };

/** The sentence that ties the signatures to the document heads the table, and is repeated where it goes on. */
const leadRow = (lead: string): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [
      wordCell({
        children: wordParagraphs([{ text: lead }], { size: 12, pitch: 18, above: 10, below: 4, keep: true }),
        width: twipsOfMm(160),
        columns: 3,
        borders: BELOW,
        beside: 0,
        above: 0,
      }),
    ],
  });

const signersTable = ({ parties, lead, eachDay = false }: Signing): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twipsOfMm(160), type: WidthType.DXA },
    columnWidths: WIDTHS.map(twipsOfMm),
    rows: [
      ...(lead ? [leadRow(lead)] : []),
      ...parties.map(
        (party, at) =>
          new TableRow({
            cantSplit: true,
            height: { value: twipsOfMm(ROW_MM), rule: HeightRule.ATLEAST },
            // All on one page where they fit on one; else the last with the staff's signatures.
            children: cellsOf(party, eachDay, parties.length <= SIGNERS_A_PAGE || at === parties.length - 1),
          }),
      ),
    ],
  });

const staffLines = ({ lines }: Signing): Paragraph[] =>
  lines.flatMap((signer) =>
    signLine(signer).flatMap((text, at) =>
      wordParagraphs([{ text }], {
        size: 16,
        pitch: 28,
        keep: true,
        ...(at === 0 ? { above: 8 } : { side: 'right' as const }),
      }),
    ),
  );

const sealLines = ({ seal }: Signing): Paragraph[] =>
  seal
    ? [
        ...wordParagraphs([{ text: seal.name }], {
          size: 16,
          pitch: 28,
          side: 'right',
          above: 18,
          rightPoints: mm(12),
          keep: true,
        }),
        ...wordParagraphs([{ text: seal.note }], {
          size: 10.5,
          pitch: 15,
          side: 'right',
          rightPoints: mm(20),
          color: GREY,
          keep: true,
        }),
      ]
    : [];

/** The places to sign, kept together with what stands before them: each line stays with the next. */
export const wordSigning = (signing: Signing): (Paragraph | Table)[] => [
  ...(signing.lead && signing.parties.length === 0
    ? wordParagraphs([{ text: signing.lead }], { size: 12, pitch: 18, above: 10, below: 4, keep: true })
    : []),
  ...(signing.parties.length > 0 ? [signersTable(signing), wordSpace(1, true)] : []),
  ...staffLines(signing),
  ...sealLines(signing),
  ...(signing.day
    ? wordParagraphs([{ text: signing.day }], { size: 16, pitch: 28, side: 'right', above: 6, rightPoints: mm(12) })
    : [wordSpace(6)]),
];
