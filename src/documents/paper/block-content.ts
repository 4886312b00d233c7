import type { Content } from 'pdfmake/interfaces';
import { BODY_COLUMN, type Column, paragraphLines } from '../body-paragraph.ts';
import { mm } from '../millimetres.ts';
import { listContent } from './list-content.ts';
import { listHead } from './list-head.ts';
import { officialNumber } from './official-number.ts';
import { officialTitle } from './official-title.ts';
import type { Block, Standard } from './paper.ts';
import { OFFICIAL_ADVANCE, sectionWidth } from './paper-look.ts';
import { placesContent } from './places-content.ts';
import { tableContent } from './table-content.ts';

/** Where a block stands. */
export type Setting = { readonly standard: Standard; readonly across: boolean };

const WRITING_LINE = mm(11);

const bodyColumn = ({ standard, across }: Setting, indent = 2, side: Column['side'] = 'left'): Column => ({
  ...BODY_COLUMN,
  width: sectionWidth(standard, across),
  indent,
  side,
  ...(standard === 'official' && !across ? { advance: OFFICIAL_ADVANCE } : {}),
});

const writingLines = (count: number, width: number): Content[] =>
  Array.from({ length: count }, () => ({
    canvas: [
      {
        type: 'line' as const,
        x1: 0,
        y1: WRITING_LINE,
        x2: width,
        y2: WRITING_LINE,
        lineWidth: 0.5,
        lineColor: '#555555',
      },
    ],
  }));

const headingContent = (level: 1 | 2, text: string, setting: Setting): Content[] => [
  {
    unbreakable: true,
    stack: paragraphLines(
      [{ text, bold: level === 1 || setting.standard === 'official' }],
      '标题',
      bodyColumn(setting),
    ),
  },
];

/** The lines of a block, one node each; signatures are set by signing-content.ts. */
export const blockContent = (
  block: Exclude<Block, { block: 'signing' }>,
  setting: Setting,
  beforeSigning = false,
): Content[] => {
  switch (block.block) {
    case 'number':
      if (setting.standard === 'official') return officialNumber(block);
      return [{ ...{ field: '编号' }, text: block.text, alignment: 'right', fontSize: 12, lineHeight: 1.2 }];
    case 'title':
      if (setting.standard === 'official') return officialTitle(block.text, block.below);
      return [
        {
          ...{ field: '标题' },
          stack: [
            ...paragraphLines([{ text: block.text, bold: true }], '标题', {
              ...bodyColumn(setting, 0, 'center'),
              size: block.size ?? 22,
            }),
            ...(block.below
              ? [{ text: block.below, alignment: 'center' as const, fontSize: 14, lineHeight: 1.2 }]
              : []),
          ],
          margin: [0, 8, 0, 14],
        },
      ];
    case 'paragraph': {
      const lines = paragraphLines(block.runs, block.field, {
        ...bodyColumn(setting, block.indent ?? (block.side ? 0 : 2), block.side),
        ...(block.size ? { size: block.size } : {}),
        ...(block.hang ? { hang: block.hang } : {}),
      });
      return block.above ? [{ stack: lines.slice(0, 1), margin: [0, block.above, 0, 0] }, ...lines.slice(1)] : lines;
    }
    case 'heading':
      return headingContent(block.level, block.text, setting);
    case 'table':
      return tableContent(block, beforeSigning);
    case 'list':
      return [listContent(block)];
    case 'list-head':
      return [listHead(block, sectionWidth(setting.standard, setting.across))];
    case 'places':
      return [placesContent(block.texts)];
    case 'together':
      return [{ unbreakable: true, stack: block.blocks.flatMap((one) => blockContent(one, setting)) }];
    case 'writing-lines':
      return writingLines(block.count, sectionWidth(setting.standard, setting.across));
    case 'space':
      return [{ text: '', fontSize: 1, lineHeight: 1, margin: [0, block.points, 0, 0] }];
    case 'page-break':
      // A stack of nothing takes no height on the new page.
      return [{ stack: [], pageBreak: 'before' }];
    case 'blank-rest':
      return [{ text: '（以下空白）', alignment: 'center', fontSize: 12, lineHeight: 1, margin: [0, 8, 0, 0] }];
  }
};
