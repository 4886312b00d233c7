import { formatDayChinese } from '../../../domain/civil-date.ts';
import { levelWord } from '../../../domain/level-word.ts';
import { wanYuan } from '../../../domain/wan-yuan.ts';
import { dayWords } from '../paper/day-words.ts';
import type { Form, PaperFacts } from '../paper/form.ts';
import { heading } from '../paper/heading.ts';
import { HEAD_FIELD, headOf, numberOf } from '../paper/official-fields.ts';
import { officialLetter } from '../paper/official-letter.ts';
import type { Block } from '../paper/paper.ts';
import { namesIn, partiesOf } from '../paper/parties-of.ts';
import { peopleWord } from '../paper/people-word.ts';
import { prose } from '../paper/prose.ts';

const title = (given: PaperFacts): string => {
  const { clue, case: matter, office } = given;
  const names = peopleWord(namesIn(partiesOf(given), '申请人'), matter?.people ?? clue?.people);
  return `${office.name}关于${names || clue?.place || ''}${matter?.type ?? clue?.type ?? ''}纠纷的专报`;
};

/** What the records know, in one sentence; nothing is put in that they do not hold. */
const situation = (given: PaperFacts): string => {
  const { clue, case: matter } = given;
  const people = matter?.people ?? clue?.people;
  const fen = matter?.amountFen ?? clue?.amountFen;
  const known = [
    clue?.foundOn ? `${formatDayChinese(clue.foundOn)}，我所${clue.source ? `通过${clue.source}` : ''}掌握该情况` : '',
    people === undefined ? '' : `涉及${people}人`,
    fen ? `金额${wanYuan(fen)}万元` : '',
  ].filter(Boolean);
  const debtors = namesIn(partiesOf(given), '被申请人');
  return [
    `${known.join('，')}${known.length > 0 ? '。' : ''}${debtors ? `责任单位：${debtors}。` : ''}`,
    matter?.brief || clue?.brief || '',
  ]
    .filter(Boolean)
    .join('\n');
};

const risk = ({ clue }: PaperFacts): string => {
  const signs = Object.keys(clue?.signs ?? {});
  const level = levelWord(clue?.level);
  return [
    level ? `风险等级：${level}色。` : '',
    signs.length > 0 ? `已出现的激化迹象：${signs.join('、')}。` : '',
    clue?.levelReason ?? '',
  ]
    .filter(Boolean)
    .join('');
};

const PARTS: readonly (readonly [string, string])[] = [
  ['situation', '基本情况'],
  ['risk', '风险研判'],
  ['measures', '已采取的措施'],
  ['next', '下一步工作'],
  ['requests', '需要上级协调的事项'],
];
const NUMBERS = '一二三四五';

const body = ({ fields, blanks }: PaperFacts): Block[] =>
  PARTS.filter(([key]) => blanks || fields[key]).flatMap(([key, label], at) => [
    heading(`${NUMBERS[at]}、${label}`),
    ...(blanks ? [{ block: 'writing-lines' as const, count: 4 }] : [prose(label, fields[key])]),
  ]);

/** 专报 on a major matter (domain reference §3.5), as a 公文 (§10.4). */
export const specialReport: Form = {
  code: 'ZB',
  title: '矛盾纠纷专报',
  group: '公文',
  of: 'clue',
  alsoOf: 'case',
  version: '2026-11',
  standard: 'official',
  series: '公文',
  fields: [
    { key: 'to', label: '主送机关', kind: 'text', must: true, width: 8 },
    HEAD_FIELD,
    { key: 'title', label: '标题', kind: 'text', must: true },
    { key: 'situation', label: '基本情况', kind: 'long', rows: 6, must: true },
    { key: 'risk', label: '风险研判', kind: 'long', rows: 3 },
    { key: 'measures', label: '已采取的措施', kind: 'long', rows: 4, must: true },
    { key: 'next', label: '下一步工作', kind: 'long', rows: 4, must: true },
    { key: 'requests', label: '需要上级协调的事项', kind: 'long', rows: 3 },
    { key: 'contact', label: '联系人', kind: 'text', must: true, width: 6 },
    { key: 'phone', label: '联系电话', kind: 'text', must: true, width: 6 },
  ],
  lists: [
    { key: 'attachments', label: '附件', columns: [{ key: 'name', label: '附件名称', kind: 'text', must: true }] },
  ],
  presets: (given) => ({
    to: `${given.office.county}司法局`,
    head: '否',
    title: title(given),
    situation: situation(given),
    risk: risk(given),
    measures: given.clue?.measures ?? '',
    contact: given.clue?.owner ?? given.case?.mediator ?? '',
    phone: given.office.phone,
  }),
  sections: (given) => {
    const { fields, office, blanks, on, rows } = given;
    const head = headOf(given);
    const no = numberOf(given);
    return [
      {
        blocks: officialLetter({
          ...(head ? { head } : {}),
          ...(no ? { no } : {}),
          title: fields.title || `${office.name}关于________纠纷的专报`,
          to: fields.to ?? '',
          body: body(given),
          attachments: rows('attachments').map(({ name = '' }) => name),
          from: office.name,
          day: dayWords(blanks ? undefined : on),
          note: `联系人：${fields.contact || '__________'}，联系电话：${fields.phone || office.phone}`,
        }),
      },
    ];
  },
};
