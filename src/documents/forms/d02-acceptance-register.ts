import { partiesInOrder } from '../../../domain/party-names.ts';
import { blank } from '../paper/blank.ts';
import { committeeOf } from '../paper/committee-of.ts';
import { dayWords } from '../paper/day-words.ts';
import type { Form, PaperFacts } from '../paper/form.ts';
import { labelCell } from '../paper/label-cell.ts';
import { longRow } from '../paper/long-row.ts';
import type { Block, PaperCell, PaperTableRow } from '../paper/paper.ts';
import { signPlaces } from '../paper/sign-places.ts';
import { signersOr } from '../paper/signers-or.ts';
import { textCell } from '../paper/text-cell.ts';
import { tick } from '../paper/tick.ts';

const names = (given: PaperFacts, role: string): string =>
  partiesInOrder(given.case?.parties)
    .filter((party) => (party.role ?? '申请人') === role)
    .map(({ name }) => name)
    .join('、');

const opening = (given: PaperFacts): string => {
  const [first, other] = ['申请人', '被申请人'].map((role) => names(given, role) || blank(7));
  const third = names(given, '第三人');
  return `${dayWords(given.case?.acceptedOn)}，经当事人同意，${committeeOf(given)}对${first}与${other}之间的纠纷${third ? `（第三人${third}）` : ''}进行调解。`;
};

/** 委托移送 names who sent it; the 2010 form knows the first two only. */
const sourceCell = ({ case: matter }: PaperFacts): PaperCell => {
  const source = matter?.source ?? '';
  const sender = /^(.+)委托移送$/u.exec(source)?.[1];
  return textCell(
    [
      `${tick(source === '依申请调解', '①当事人申请')}　　${tick(source === '主动调解', '②人民调解委员会主动调解')}`,
      tick(sender !== undefined, `③委托移送（委托移送单位：${sender ?? blank(6)}）`),
    ].join('\n'),
  );
};

const remarkCell = ({ fields, wording }: PaperFacts): PaperCell => ({
  parts: [
    ...(fields.remark ? [{ runs: [{ text: fields.remark }] }] : []),
    { runs: [{ text: wording('foot') }], size: 10.5, above: fields.remark ? 4 : 0 },
  ],
});

const rows = (given: PaperFacts): PaperTableRow[] => [
  { cells: [labelCell('纠纷类型'), textCell(given.case?.type)], leastMm: 11 },
  { cells: [labelCell('案件来源'), sourceCell(given)] },
  longRow('纠纷简要情况', given.fields.brief, { columns: 1, leastMm: given.blanks ? 48 : 30 }),
  { cells: [labelCell('备注'), remarkCell(given)], leastMm: 14 },
];

const blocks = (given: PaperFacts): Block[] => {
  const places = signPlaces(signersOr(partiesInOrder(given.case?.parties), ['申请人', '被申请人']));
  return [
    { block: 'title', text: '人民调解受理登记表' },
    { block: 'paragraph', field: '受理', runs: [{ text: opening(given) }] },
    { block: 'space', points: 8 },
    { block: 'table', field: '人民调解受理登记表', widths: [30, 130], rows: rows(given) },
    {
      block: 'signing',
      lead: given.wording('consent'),
      parties: places.parties,
      lines: [
        ...places.lines,
        { title: '登记人', ...(given.fields.registrar ? { name: given.fields.registrar } : {}) },
      ],
      seal: { name: committeeOf(given), note: '（人民调解委员会印）' },
      day: '年　　月　　日',
    },
    { block: 'blank-rest' },
  ];
};

/** 人民调解受理登记表 D02 (domain reference §1.4). */
export const acceptanceRegister: Form = {
  code: 'D02',
  title: '人民调解受理登记表',
  group: '调解卷宗',
  of: 'case',
  version: '2026-11',
  standard: 'form',
  fields: [
    { key: 'brief', label: '纠纷简要情况', kind: 'long', must: true, rows: 8 },
    { key: 'registrar', label: '登记人', kind: 'text', must: true, width: 4 },
    { key: 'remark', label: '备注', kind: 'text', width: 8 },
  ],
  wordings: {
    consent: { label: '当事人同意调解', text: '当事人同意由本人民调解委员会调解上述纠纷。' },
    foot: { label: '填表说明', text: '（此表由人民调解委员会填写）' },
  },
  presets: ({ case: matter }) => ({ brief: matter?.brief ?? '', registrar: matter?.recorder ?? '' }),
  sections: (given) => [{ blocks: blocks(given) }],
};
