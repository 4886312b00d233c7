import type { Form, PaperFacts } from '../paper/form.ts';
import { longRow } from '../paper/long-row.ts';
import type { Block, PaperTableRow } from '../paper/paper.ts';

const row = (label: string, text: string | undefined, { blanks }: PaperFacts, leastMm: number): PaperTableRow =>
  longRow(label, text || (blanks ? undefined : '无'), { columns: 1, leastMm });

const rows = (given: PaperFacts): PaperTableRow[] => [
  row('材料缺损\n补充情况', given.fields.missing, given, 36),
  row('另处保存的材料', given.fields.elsewhere, given, 36),
  row('其他需要\n说明的情况', given.fields.other, given, 36),
  // What changes after binding is written by hand, with name and day.
  longRow('立卷后的变更\n（注明日期、\n经手人）', given.fields.later, { columns: 1, leastMm: 44 }),
];

const blocks = (given: PaperFacts): Block[] => [
  { block: 'title', text: '卷宗情况说明' },
  { block: 'table', field: '卷宗情况说明', widths: [36, 124], rows: rows(given) },
  {
    block: 'signing',
    parties: [],
    lines: [
      { title: '立卷人', ...(given.fields.filer ? { name: given.fields.filer } : {}) },
      { title: '检查人', ...(given.fields.checker ? { name: given.fields.checker } : {}) },
    ],
    day: '年　　月　　日',
  },
];

/** 卷宗情况说明 D14: what a later reader must know (domain reference §1.4). */
export const dossierNote: Form = {
  code: 'D14',
  title: '卷宗情况说明',
  group: '调解卷宗',
  of: 'case',
  version: '2026-11',
  standard: 'form',
  fields: [
    { key: 'missing', label: '材料缺损、补充情况', kind: 'long', rows: 3, help: '缺哪一页、为什么缺；后来补进的材料' },
    { key: 'elsewhere', label: '另处保存的材料', kind: 'long', rows: 3, help: '照片、录音录像、实物放在哪里' },
    { key: 'other', label: '其他需要说明的情况', kind: 'long', rows: 3 },
    { key: 'later', label: '立卷后的变更', kind: 'long', rows: 3, help: '一般留空，以后手写' },
    { key: 'filer', label: '立卷人', kind: 'text', must: true, width: 4 },
    { key: 'checker', label: '检查人', kind: 'text', width: 4 },
  ],
  presets: ({ case: matter }) => ({ filer: matter?.recorder ?? '', checker: '', later: '' }),
  sections: (given) => [{ blocks: blocks(given) }],
};
