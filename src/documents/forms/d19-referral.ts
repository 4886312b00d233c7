import { blank } from '../paper/blank.ts';
import { dayWords } from '../paper/day-words.ts';
import type { Form, PaperFacts } from '../paper/form.ts';
import { heading } from '../paper/heading.ts';
import { numbered } from '../paper/numbered.ts';
import { HEAD_FIELD, headOf } from '../paper/official-fields.ts';
import { officialLetter } from '../paper/official-letter.ts';
import type { Block } from '../paper/paper.ts';
import { prose } from '../paper/prose.ts';
import { replySlip } from '../paper/reply-slip.ts';
import { referralFacts } from './referral/referral-facts.ts';
import { ruleOf, TARGET_RULES, TARGET_WORDS, unitOf } from './referral/referral-target.ts';

/** What was typed, or lines to write on. */
const text = (field: string, typed: string | undefined, { above = 0, lines = 3 } = {}): Block[] =>
  typed ? [prose(field, typed, { above })] : [{ block: 'writing-lines', count: lines }];

/** A unit outside labour and police is asked without an article: the law names none that hands a matter on to it. */
const basis = ({ fields, cite, blanks }: PaperFacts): string => {
  const rule = blanks ? undefined : ruleOf(fields.target);
  return rule ? `，依据${cite(rule)}` : '';
};

const body = (given: PaperFacts): Block[] => {
  const { fields } = given;
  return [
    prose('移送', `我所在工作中掌握下列矛盾纠纷${basis(given)}，现移送你单位，请依法处理，并将处理情况告知我所。`),
    heading('一、基本情况'),
    referralFacts(given),
    ...text('基本情况', fields.brief, { above: 8 }),
    heading('二、已采取的措施'),
    ...text('已采取的措施', fields.measures, { lines: 4 }),
    heading('三、移送理由和建议'),
    ...text('移送理由和建议', fields.reason, { lines: 5 }),
  ];
};

const evidence = ({ rows }: PaperFacts): readonly string[] =>
  rows('evidence').map(({ name = '', pages }) => (pages ? `${name}（${pages}页）` : name));

const slip = (given: PaperFacts): Block[] =>
  replySlip({
    title: '矛盾纠纷移送回执',
    to: given.office.name,
    lead: `你所《矛盾纠纷移送函》（${given.no ?? blank(10)}）及所附材料已于____年____月____日收到。`,
    ticks: [],
    rows: [
      ['接收单位', '', 14],
      ['接收人和电话', '接收人____________　　电话____________________'],
      ['处理方式', '□受理\n□转送：____________________________________\n□不属本单位职责，建议：______________________'],
      ['办理结果', '', 40],
    ],
    signer: '接收单位（盖章）',
    width: 156,
  });

/** 矛盾纠纷移送函 D19 with its reply slip (domain reference §1.2, §4.4). The office hands on and asks to be told; it gives no instructions. */
export const referral: Form = {
  code: 'D19',
  title: '矛盾纠纷移送函',
  group: '函件',
  of: 'case',
  alsoOf: 'clue',
  version: '2026-11',
  standard: 'official',
  series: '函',
  fields: [
    { key: 'target', label: '移送给', kind: 'choice', choices: TARGET_WORDS, must: true, width: 4 },
    { key: 'to', label: '接收单位全称', kind: 'text', must: true, width: 8 },
    HEAD_FIELD,
    { key: 'brief', label: '基本情况', kind: 'long', rows: 6, must: true },
    { key: 'measures', label: '已采取的措施', kind: 'long', rows: 4, must: true },
    { key: 'reason', label: '移送理由和建议', kind: 'long', rows: 4, must: true },
    { key: 'contact', label: '移送人', kind: 'text', must: true, width: 6 },
    { key: 'phone', label: '联系电话', kind: 'text', must: true, width: 6 },
  ],
  lists: [
    {
      key: 'evidence',
      label: '移送材料',
      columns: [
        { key: 'name', label: '材料名称', kind: 'text', must: true, width: 9 },
        { key: 'pages', label: '页数', kind: 'count', width: 3 },
      ],
    },
  ],
  laws: TARGET_RULES,
  presets: (given) => ({
    target: TARGET_WORDS[0] ?? '',
    to: unitOf(TARGET_WORDS[0], given),
    head: '否',
    brief: given.case?.brief || given.clue?.brief || '',
    measures: given.clue?.measures ?? '',
    contact: given.case?.mediator ?? given.clue?.finder ?? '',
    phone: given.office.phone,
  }),
  presetRows: ({ agreement }) => ({
    evidence: [{ name: '当事人身份和联系方式' }, ...(agreement ? [{ name: '人民调解协议书和农民工工资清单' }] : [])],
  }),
  sections: (given) => {
    const { fields, office, blanks, on, no } = given;
    const head = headOf(given, '');
    return [
      {
        blocks: [
          ...officialLetter({
            ...(head ? { head } : {}),
            ...(no ? { no } : {}),
            title: '矛盾纠纷移送函',
            to: fields.to ?? '',
            body: blanks ? [...body(given), heading('四、移送材料'), ...numbered('移送材料', [], 3)] : body(given),
            attachments: evidence(given),
            from: office.name,
            day: dayWords(blanks ? undefined : on),
            note: blanks
              ? `联系人：__________，联系电话：${office.phone}`
              : `联系人：${fields.contact ?? ''}，联系电话：${fields.phone ?? ''}`,
          }),
          ...slip(given),
        ],
      },
    ];
  },
};
