import { BorderStyle, LineRuleType, Paragraph, type Table } from 'docx';
import type { Block, Standard } from '../paper/paper.ts';
import { PITCH } from '../paper/paper-look.ts';
import { wordList } from './word-list.ts';
import { wordOfficialNumber, wordOfficialTitle } from './word-official.ts';
import { wordParagraphs, wordSpace } from './word-paragraph.ts';
import { wordSigning } from './word-signing.ts';
import { wordTable } from './word-table.ts';
import { twips, twipsOfMm } from './word-units.ts';

const BODY = 16;

const writingLine = (): Paragraph =>
  new Paragraph({
    spacing: { line: twipsOfMm(11), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: '555555', space: 0 } },
    children: [],
  });

const titleOf = ({ text, below, size = 22 }: Extract<Block, { block: 'title' }>): Paragraph[] => [
  ...wordParagraphs([{ text, bold: true }], {
    size,
    pitch: size * 1.75,
    side: 'center',
    above: 8,
    below: below ? 0 : 14,
    keep: true,
  }),
  ...(below ? wordParagraphs([{ text: below }], { size: 14, pitch: 24, side: 'center', below: 14, keep: true }) : []),
];

const paragraphOf = (block: Extract<Block, { block: 'paragraph' }>, standard: Standard, keep: boolean): Paragraph[] => {
  const size = block.size ?? BODY;
  return wordParagraphs(block.runs, {
    size,
    pitch: (PITCH[standard] * size) / BODY,
    side: block.side ?? 'left',
    indent: block.indent ?? (block.side ? 0 : 2),
    hang: block.hang ?? 0,
    above: block.above ?? 0,
    keep: keep || (block.tied ?? false),
  });
};

const listHead = ({ title, facts }: Extract<Block, { block: 'list-head' }>): Paragraph[] => [
  ...(title ? wordParagraphs([{ text: title, bold: true }], { size: 16, pitch: 27, side: 'center', keep: true }) : []),
  ...wordParagraphs([{ text: facts.join('　　') }], { size: 10.5, pitch: 15, above: 4, below: 4, keep: true }),
];

/** The pieces of a block in Word. `keep`: what follows are its signatures. */
export const wordBlock = (block: Block, standard: Standard, keep: boolean): (Paragraph | Table)[] => {
  switch (block.block) {
    case 'number':
      if (standard === 'official') return wordOfficialNumber(block);
      return wordParagraphs([{ text: block.text }], { size: 12, pitch: 20, side: 'right' });
    case 'title':
      if (standard === 'official') return wordOfficialTitle(block.text, block.below);
      return titleOf(block);
    case 'paragraph':
      return paragraphOf(block, standard, keep);
    case 'heading':
      return wordParagraphs([{ text: block.text, bold: block.level === 1 }], {
        size: BODY,
        pitch: PITCH[standard],
        indent: 2,
        keep: true,
      });
    case 'table':
      // Two tables that touch would become one.
      return [wordTable(block, keep), wordSpace(1, keep)];
    case 'list':
      return [wordList(block), wordSpace(1)];
    case 'list-head':
      return listHead(block);
    case 'places':
      return wordParagraphs([{ text: block.texts.join('　　') }], { size: 10.5, pitch: 15, below: 28 });
    case 'together':
      return block.blocks.flatMap((one) => wordBlock(one, standard, true));
    case 'writing-lines':
      return Array.from({ length: block.count }, writingLine);
    case 'signing':
      return wordSigning(block);
    case 'space':
      return [wordSpace(block.points)];
    case 'page-break':
      return [
        new Paragraph({
          pageBreakBefore: true,
          spacing: { line: twips(1), lineRule: LineRuleType.EXACT },
          children: [],
        }),
      ];
    case 'blank-rest':
      return wordParagraphs([{ text: '（以下空白）' }], { size: 12, pitch: 17, side: 'center', above: 2 });
  }
};
