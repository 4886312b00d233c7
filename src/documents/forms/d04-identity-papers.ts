import type { Party } from '../../../domain/kinds/party.ts';
import { partiesInOrder } from '../../../domain/party-names.ts';
import type { Form, PaperFacts } from '../paper/form.ts';
import { headRow } from '../paper/head-row.ts';
import { listRows } from '../paper/list-rows.ts';
import type { Block } from '../paper/paper.ts';

type Copy = Readonly<Record<string, string>>;

const WIDTHS = [13, 48, 42, 43, 14];
/** By hand eighteen characters of a number need more room than the name of the paper. */
const PEN_WIDTHS = [13, 44, 33, 56, 14];

const isPerson = ({ kind }: Party): boolean => kind === undefined || kind === '自然人';

/** What copies a party usually hands in: the card of a person; the licence of a body and the card of its head; the card of an agent. */
const copiesOf = (party: Party): Copy[] => [
  ...(isPerson(party)
    ? [{ party: party.name, paper: party.idType ?? '居民身份证', no: party.idNo ?? '' }]
    : [
        { party: party.name, paper: '营业执照', no: party.uscc ?? '' },
        { party: party.name, paper: `法定代表人（负责人）${party.legalRep ?? ''}身份证明`, no: '' },
      ]),
  ...(party.agentName ? [{ party: party.name, paper: `委托代理人${party.agentName}身份证`, no: '' }] : []),
];

const blocks = (given: PaperFacts): Block[] => [
  { block: 'title', text: '当事人身份证明' },
  {
    block: 'table',
    field: '当事人身份证明',
    widths: given.blanks ? PEN_WIDTHS : WIDTHS,
    head: 1,
    rows: [
      headRow(['序号', '当事人', '证件名称', '证件号码', '页数']),
      ...listRows(given, 'copies', [
        { key: 'party' },
        { key: 'paper' },
        { key: 'no', whole: true },
        { key: 'pages', side: 'center' },
      ]),
    ],
  },
  {
    block: 'signing',
    lead: given.wording('checked'),
    parties: [],
    lines: [{ title: '核对人', ...(given.fields.checkedBy ? { name: given.fields.checkedBy } : {}) }],
    day: '年　　月　　日',
  },
  { block: 'blank-rest' },
];

/** 当事人身份证明 D04: the sheet before the copies of cards and licences (domain reference §1.2). */
export const identityPapers: Form = {
  code: 'D04',
  title: '当事人身份证明',
  group: '调解卷宗',
  of: 'case',
  version: '2026-11',
  standard: 'form',
  fields: [{ key: 'checkedBy', label: '核对人', kind: 'text', must: true, width: 4 }],
  lists: [
    {
      key: 'copies',
      label: '证件复印件',
      columns: [
        { key: 'party', label: '当事人', kind: 'text', must: true, width: 4 },
        { key: 'paper', label: '证件名称', kind: 'text', must: true, width: 3 },
        { key: 'no', label: '证件号码', kind: 'text', width: 3 },
        { key: 'pages', label: '页数', kind: 'count', width: 2 },
      ],
    },
  ],
  wordings: {
    checked: { label: '核对语', text: '以上证件的复印件附后，经核对与原件一致。' },
  },
  presets: ({ case: matter }) => ({ checkedBy: matter?.recorder ?? '' }),
  presetRows: ({ case: matter }) => ({ copies: partiesInOrder(matter?.parties).flatMap(copiesOf) }),
  sections: (given) => [{ blocks: blocks(given) }],
};
