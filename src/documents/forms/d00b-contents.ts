import type { Form, PaperFacts } from '../paper/form.ts';
import { headRow } from '../paper/head-row.ts';
import { listRows } from '../paper/list-rows.ts';
import type { Block } from '../paper/paper.ts';

/** As many rows as a page holds. */
const PEN_ROWS = 14;

const blocks = (given: PaperFacts): Block[] => [
  { block: 'title', text: '卷　内　目　录' },
  {
    block: 'table',
    field: '卷内目录',
    widths: [16, 84, 26, 34],
    head: 1,
    rows: [
      headRow(['序号', '文书名称', '页号', '备注']),
      ...listRows(
        given,
        'entries',
        [{ key: 'title' }, { key: 'pages', side: 'center', whole: true }, { key: 'remark' }],
        PEN_ROWS,
      ),
    ],
  },
  ...(given.blanks ? [] : [{ block: 'blank-rest' } as const]),
];

/** 卷内目录 D00b: `entries` (title, pages "3" or "3—5", remark) come from the dossier (domain reference §1.4). */
export const dossierContents: Form = {
  code: 'D00b',
  title: '卷内目录',
  group: '调解卷宗',
  of: 'case',
  version: '2026-11',
  standard: 'cover',
  fields: [],
  lists: [
    {
      key: 'entries',
      label: '卷内文书',
      columns: [
        { key: 'title', label: '文书名称', kind: 'text', must: true, width: 6 },
        { key: 'pages', label: '页号', kind: 'text', width: 3 },
        { key: 'remark', label: '备注', kind: 'text', width: 3 },
      ],
    },
  ],
  sections: (given) => [{ blocks: blocks(given) }],
};
