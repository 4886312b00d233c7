import { byPerson } from '../../../domain/by-person.ts';
import { wageLinesInOrder } from '../../../domain/wage-list.ts';
import { textWidth } from '../advance-width.ts';
import { blank, orBlank } from '../paper/blank.ts';
import { committeeOf } from '../paper/committee-of.ts';
import { dayWords } from '../paper/day-words.ts';
import type { Form, PaperFacts } from '../paper/form.ts';
import { headRow } from '../paper/head-row.ts';
import { listRows } from '../paper/list-rows.ts';
import { longList } from '../paper/long-list.ts';
import type { Block, ListRow, PaperSection } from '../paper/paper.ts';
import { namesIn, partiesOf } from '../paper/parties-of.ts';
import { prose } from '../paper/prose.ts';
import { tick, ticked } from '../paper/tick.ts';

/** From so many workers with a common claim on, the law knows elected representatives (domain reference §5.11). */
const COMMON_CLAIM = 10;
const LEAST = 2;
const MOST = 5;
const SCOPE = ['提出调解申请', '陈述事实并提交证据', '参加调解并转达意见', '代收文书并告知推选人'];
const EMPTY_ROWS = 13;

type Elector = { readonly name: string; readonly idNo?: string; readonly phone?: string };

/** Those typed; else everyone on the wage list. */
const electorsOf = ({ rows, agreement, blanks }: PaperFacts): readonly Elector[] => {
  if (blanks) return Array.from({ length: EMPTY_ROWS }, () => ({ name: '' }));
  const typed = rows('electors').filter(({ name }) => name);
  if (typed.length > 0) return typed.map(({ name = '', idNo = '', phone = '' }) => ({ name, idNo, phone }));
  const lines = wageLinesInOrder(agreement?.wages ?? {}).map(([, line]) => line);
  return byPerson(lines, (line) => line).map(([{ name, idNo, phone }]) => ({
    name,
    ...(idNo ? { idNo } : {}),
    ...(phone ? { phone } : {}),
  }));
};

const people = (given: PaperFacts): string => (given.blanks ? blank(2) : String(electorsOf(given).length));

const matter = (given: PaperFacts): string =>
  `${given.fields.place || (given.blanks ? blank(8) : '')}务工人员共${people(given)}人，因${orBlank(given.fields.matter, 14)}，对${orBlank(given.fields.against, 8)}有共同请求。`;

/** The article only where it applies: fewer people than it asks for may still choose someone to speak for them. */
const basis = (given: PaperFacts): string =>
  !given.blanks && electorsOf(given).length < COMMON_CLAIM ? '' : `依照${given.cite('labour-representatives')}，`;

const scope = ({ fields, blanks }: PaperFacts): Block[] => {
  const on = ticked(fields.scope);
  return [
    ...SCOPE.map((word) => prose('代表权限', tick(!blanks && on.includes(word), word))),
    ...(fields.otherScope || blanks
      ? [prose('代表权限', `${tick(Boolean(fields.otherScope), '其他：')}${fields.otherScope || blank(18)}`)]
      : []),
  ];
};

const letter = (given: PaperFacts): Block[] => [
  { block: 'title', text: '推选代表人书' },
  prose('推选事项', matter(given)),
  prose('推选', `${basis(given)}全体推选人推选下列人员为代表人，代表推选人参加${committeeOf(given)}主持的调解：`),
  {
    block: 'table',
    field: '代表人',
    widths: [12, 32, 46, 34, 36],
    head: 1,
    rows: [
      headRow(['序号', '代表人姓名', '公民身份号码', '联系电话', '本人签名']),
      ...listRows(
        given,
        'representatives',
        [
          { key: 'name' },
          { key: 'idNo', whole: true, side: 'center' },
          { key: 'phone', whole: true, side: 'center' },
          { key: 'sign' },
        ],
        MOST,
      ).map((row) => ({ ...row, leastMm: 13 })),
    ],
  },
  prose('代表权限', '代表人的权限：', { above: 6 }),
  ...scope(given),
  prose('限制', `${given.wording('binding')}${given.wording('limits')}（${given.cite('representatives-power')}）。`),
  prose('名单', given.wording('list')),
  {
    block: 'signing',
    parties: [],
    lines: [{ title: '见证人', ...(given.fields.witness ? { name: given.fields.witness } : {}) }],
    day: given.blanks ? dayWords(undefined) : dayWords(given.on),
  },
  { block: 'blank-rest' },
];

const electorRow = ({ name, idNo, phone }: Elector, no: number): ListRow => ({
  cells: [
    { lines: [String(no)], side: 'center', whole: true },
    { lines: [name], ...(textWidth(name) > 6 ? { size: 9 } : {}) },
    { lines: [idNo ?? ''], whole: true },
    { lines: [phone ?? ''], whole: true },
    { lines: [] },
    { lines: [] },
  ],
});

const electors = (given: PaperFacts): PaperSection => ({
  blocks: longList({
    title: '推选人名单',
    list: {
      field: '推选人',
      widths: [11, 28, 40, 26, 30, 25],
      head: ['序号', '姓名', '公民身份号码', '联系电话', '本人签名', '按指印'],
      size: 11,
      leastMm: 14,
    },
    items: electorsOf(given),
    rowOf: electorRow,
    facts: [
      `推选事项：${orBlank(given.fields.matter, 14)}`,
      `代表人：${
        given.blanks
          ? blank(12)
          : given
              .rows('representatives')
              .map(({ name }) => name)
              .join('、') || blank(12)
      }`,
    ],
    above: 28,
    below: 0,
  }),
});

/** 推选代表人书 (domain reference §5.11). It is no power to settle: each worker signs the annex or gives a special power. */
export const representatives: Form = {
  code: 'TJDB',
  title: '推选代表人书',
  group: '调解卷宗',
  of: 'case',
  version: '2026-11',
  standard: 'form',
  fields: [
    {
      key: 'matter',
      label: '推选事项',
      kind: 'text',
      must: true,
      help: '接在“因”后面，例如：追讨2026年3月至8月的工资',
    },
    { key: 'place', label: '务工的工程或单位', kind: 'text', width: 6 },
    { key: 'against', label: '对方当事人', kind: 'text', must: true, width: 6 },
    { key: 'scope', label: '代表权限', kind: 'ticks', choices: SCOPE, must: true },
    { key: 'otherScope', label: '其他权限', kind: 'text', help: '承认、变更、放弃请求与和解不在此列，须各人特别授权' },
    { key: 'witness', label: '见证人', kind: 'text', width: 4 },
  ],
  lists: [
    {
      key: 'representatives',
      label: '代表人',
      least: LEAST,
      most: MOST,
      columns: [
        { key: 'name', label: '姓名', kind: 'text', must: true, width: 4 },
        { key: 'idNo', label: '公民身份号码', kind: 'text', must: true, width: 5 },
        { key: 'phone', label: '联系电话', kind: 'text', must: true, width: 3 },
      ],
    },
    {
      key: 'electors',
      label: '推选人（不填的，印协议工资清单上的全部人员）',
      columns: [
        { key: 'name', label: '姓名', kind: 'text', must: true, width: 4 },
        { key: 'idNo', label: '公民身份号码', kind: 'text', width: 5 },
        { key: 'phone', label: '联系电话', kind: 'text', width: 3 },
      ],
    },
  ],
  laws: ['labour-representatives', 'representatives-power'],
  wordings: {
    binding: { label: '代表人行为的效力', text: '代表人在上述权限内的行为，对全体推选人发生效力。' },
    limits: {
      label: '特别授权',
      text: '变更、放弃请求，承认对方的请求，进行和解，必须经被代表的推选人同意：由推选人本人在协议和附件上签名、按指印，或者另行出具逐项写明特别授权的授权委托书。仅凭本推选书，代表人不能代替其他人签署调解协议',
    },
    list: { label: '名单', text: '推选人名单附后，由各人本人签名并按指印，是本推选书的组成部分。' },
  },
  presets: (given) => ({
    matter: given.case?.type ? `${given.case.type}纠纷` : '',
    place: given.project?.name ?? given.agreement?.projectName ?? '',
    against: namesIn(partiesOf(given), '被申请人'),
    scope: SCOPE.join('、'),
    otherScope: '',
    witness: '',
  }),
  sections: (given) => [{ blocks: letter(given) }, electors(given)],
};
