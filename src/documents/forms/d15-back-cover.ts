import { committeeOf } from '../paper/committee-of.ts';
import { dayWords } from '../paper/day-words.ts';
import { fileNo } from '../paper/file-no.ts';
import type { Form, PaperFacts } from '../paper/form.ts';
import { labelCell } from '../paper/label-cell.ts';
import type { Block, PaperTableRow } from '../paper/paper.ts';
import { textCell } from '../paper/text-cell.ts';

const rows = (given: PaperFacts): PaperTableRow[] =>
  [
    { cells: [labelCell('卷号'), textCell(fileNo(given), { columns: 3 })] },
    {
      cells: [
        labelCell('本卷页数'),
        textCell(given.fields.pages ? `共${given.fields.pages}页` : '共　　　　页'),
        labelCell('立卷日期'),
        textCell(given.fields.filedOn ? dayWords(given.fields.filedOn) : '　　年　　月　　日'),
      ],
    },
    {
      cells: [
        labelCell('装订线封签'),
        {
          parts: [{ runs: [{ text: given.wording('strip') }], size: 10.5 }],
          columns: 3,
          top: true,
        },
      ],
      leastMm: 60,
    },
  ].map((row) => ({ leastMm: 14, ...row }));

const blocks = (given: PaperFacts): Block[] => [
  { block: 'space', points: 280 },
  { block: 'title', text: '封　底' },
  { block: 'table', field: '封底', widths: [30, 50, 30, 50], size: 14, rows: rows(given) },
  { block: 'space', points: 20 },
  { block: 'paragraph', field: '封底', runs: [{ text: committeeOf(given) }], side: 'center' },
];

/** 封底 D15: the last sheet of a dossier (domain reference §1.2); the string of the binding is sealed on it. */
export const backCover: Form = {
  code: 'D15',
  title: '封底',
  group: '调解卷宗',
  of: 'case',
  version: '2026-11',
  standard: 'cover',
  fields: [
    { key: 'pages', label: '本卷页数', kind: 'count', width: 4 },
    { key: 'filedOn', label: '立卷日期', kind: 'day', width: 4 },
  ],
  wordings: { strip: { label: '封签说明', text: '（装订线在此处封口，封签骑缝加盖人民调解委员会印）' } },
  presets: ({ on }) => ({ filedOn: on }),
  sections: (given) => [{ blocks: blocks(given) }],
};
