import { dayWords } from '../paper/day-words.ts';
import type { Form, PaperFacts } from '../paper/form.ts';
import { headRow } from '../paper/head-row.ts';
import { listRows } from '../paper/list-rows.ts';
import type { Block, Signing } from '../paper/paper.ts';
import { signPlaces } from '../paper/sign-places.ts';

/** As many rows as leave room to sign on the same page. */
const PEN_ROWS = 9;

type Row = ReturnType<PaperFacts['rows']>[number];

const KINDS = ['原件', '复印件', '照片', '录音录像', '电子数据'];

/** The day as it is written on paper, the year on a line of its own: the column is narrow. */
const dayInWords = ({ receivedOn, ...row }: Row): Row => ({
  ...row,
  ...(receivedOn ? { receivedOn: dayWords(receivedOn).replace('年', '年\n') } : {}),
});

/** Each provider signs the list once. */
const providers = ({ rows, blanks }: PaperFacts): Pick<Signing, 'parties' | 'lines'> => {
  const names = [
    ...new Set(
      rows('evidence')
        .map(({ provider }) => provider?.trim() ?? '')
        .filter(Boolean),
    ),
  ];
  const signers = blanks || names.length === 0 ? ['', ''] : names;
  return signPlaces(signers.map((name, at) => ({ id: `${at}`, order: at, role: '提供人', name })));
};

const blocks = (given: PaperFacts): Block[] => {
  const places = providers(given);
  return [
    { block: 'title', text: '人民调解证据材料' },
    {
      block: 'table',
      field: '证据材料',
      widths: [13, 30, 20, 13, 30, 30, 24],
      head: 1,
      rows: [
        headRow(['序号', '证据名称', '形式', '页数', '提供人', '证明内容', '收到日期']),
        ...listRows(
          { blanks: given.blanks, rows: (list) => given.rows(list).map(dayInWords) },
          'evidence',
          [
            { key: 'title' },
            { key: 'kind', side: 'center' },
            { key: 'pages', side: 'center' },
            { key: 'provider' },
            { key: 'proves' },
            { key: 'receivedOn', side: 'center' },
          ],
          PEN_ROWS,
        ),
      ],
    },
    {
      block: 'signing',
      lead: given.wording('truth'),
      parties: places.parties,
      lines: [...places.lines, { title: '接收人', ...(given.fields.receiver ? { name: given.fields.receiver } : {}) }],
      day: '年　　月　　日',
    },
    { block: 'blank-rest' },
  ];
};

/** 人民调解证据材料 D07 (domain reference §1.4). */
export const evidenceList: Form = {
  code: 'D07',
  title: '人民调解证据材料',
  group: '调解卷宗',
  of: 'case',
  version: '2026-11',
  standard: 'form',
  fields: [{ key: 'receiver', label: '接收人', kind: 'text', must: true, width: 4 }],
  lists: [
    {
      key: 'evidence',
      label: '证据材料',
      columns: [
        { key: 'title', label: '证据名称', kind: 'text', must: true, width: 3 },
        { key: 'kind', label: '形式', kind: 'choice', choices: KINDS, must: true, width: 2 },
        { key: 'pages', label: '页数', kind: 'count', width: 1 },
        { key: 'provider', label: '提供人', kind: 'text', must: true, width: 2 },
        { key: 'proves', label: '证明内容', kind: 'text', must: true, width: 2 },
        { key: 'receivedOn', label: '收到日期', kind: 'day', must: true, width: 2 },
      ],
    },
  ],
  wordings: {
    truth: { label: '提供人确认语', text: '以上材料由提供人提供，提供人对材料的真实性负责。' },
  },
  presets: ({ case: matter }) => ({ receiver: matter?.recorder ?? '' }),
  sections: (given) => [{ blocks: blocks(given) }],
};
