import { codesOf } from '../../../domain/code-lists.ts';
import { reportedMonth } from '../../../domain/reported-month.ts';
import codeTables from '../../../resources/codes/code-lists.json' with { type: 'json' };
import { dayWords } from '../paper/day-words.ts';
import type { Form, PaperFacts } from '../paper/form.ts';
import { heading } from '../paper/heading.ts';
import { HEAD_FIELD, headOf, numberOf } from '../paper/official-fields.ts';
import { officialLetter } from '../paper/official-letter.ts';
import type { Block } from '../paper/paper.ts';
import { prose } from '../paper/prose.ts';
import { comparisonTable } from './monthly/comparison-table.ts';
import { mediationSentence, repaymentSentence, screeningSentence, wageSentence } from './monthly/figure-sentences.ts';
import { periodWords } from './monthly/period-words.ts';
import { typeTable } from './monthly/type-table.ts';

const ANNEX = '矛盾纠纷排查和人民调解月度台账';

const lines = (count: number): Block => ({ block: 'writing-lines', count });

const counted = (given: PaperFacts): Block[] => {
  const figures = given.blanks ? undefined : given.figures;
  const part = (title: string, sentence: string | undefined): Block[] => [
    heading(title),
    sentence ? prose(title.slice(2), sentence) : lines(3),
  ];
  return [
    ...part('一、排查情况', figures && screeningSentence(figures)),
    ...part('二、调解情况', figures && mediationSentence(figures)),
    ...part('三、拖欠农民工工资情况', figures && wageSentence(figures)),
    ...(figures ? [] : [{ block: 'space' as const, points: 6 }]),
    comparisonTable(given),
    { block: 'space', points: 8 },
    ...(given.fields.beforeSource ? [prose('同期数来源', `上年同期数来源：${given.fields.beforeSource}。`)] : []),
    ...part('四、还款协议履行情况', figures && repaymentSentence(figures)),
  ];
};

const typed = ({ fields, blanks }: PaperFacts): Block[] =>
  (
    [
      ['五、存在的问题', fields.problems],
      ['六、下一步工作', fields.plans],
    ] as const
  ).flatMap(([title, text]) => (blanks || text ? [heading(title), text ? prose(title.slice(2), text) : lines(3)] : []));

const annex = (given: PaperFacts): Block[] => [
  { block: 'page-break' },
  { block: 'paragraph', field: '附件', indent: 0, runs: [{ text: '附件', bold: true }] },
  { block: 'title', text: ANNEX, below: `（${periodWords(given.blanks ? undefined : given.figures?.period)}）` },
  typeTable(given.blanks ? undefined : given.figures, codesOf(codeTables, 'C03', given.on)),
];

/** 月度台账 as a report to the county (domain reference §2, §9, §10.4). Its figures are counted from the records; nobody types them. */
export const monthlyReport: Form = {
  code: 'YDTZ',
  title: '月度台账报告',
  group: '公文',
  of: 'office',
  version: '2026-11',
  standard: 'official',
  series: '公文',
  fields: [
    { key: 'to', label: '主送机关', kind: 'text', must: true, width: 8 },
    HEAD_FIELD,
    {
      key: 'fromOn',
      label: '期间从',
      kind: 'day',
      must: true,
      width: 6,
      help: '县里按自然月以外的期间统计的，改成实际起止日',
    },
    { key: 'toOn', label: '期间到', kind: 'day', must: true, width: 6 },
    {
      key: 'beforeMatters',
      label: '上年同期欠薪案件（件）',
      kind: 'count',
      width: 3,
      help: '本机记录不满一年时，按有出处的数字填',
    },
    { key: 'beforePeople', label: '上年同期人数', kind: 'count', width: 3 },
    { key: 'beforeFen', label: '上年同期金额', kind: 'money', width: 3 },
    { key: 'beforeSource', label: '上年同期数来源', kind: 'text', width: 3 },
    { key: 'problems', label: '存在的问题', kind: 'long', rows: 4 },
    { key: 'plans', label: '下一步工作', kind: 'long', rows: 4 },
    { key: 'contact', label: '联系人', kind: 'text', must: true, width: 6 },
    { key: 'phone', label: '联系电话', kind: 'text', must: true, width: 6 },
  ],
  period: ({ fromOn, toOn }, on) => (fromOn && toOn ? { fromOn, toOn } : reportedMonth(on)),
  presets: ({ office, on }) => ({
    to: `${office.county}司法局`,
    head: '否',
    ...reportedMonth(on),
    beforeMatters: '',
    beforePeople: '',
    beforeFen: '',
    beforeSource: '',
    phone: office.phone,
  }),
  sections: (given) => {
    const { fields, office, blanks, on, figures } = given;
    const head = headOf(given);
    const no = numberOf(given);
    return [
      {
        blocks: [
          ...officialLetter({
            ...(head ? { head } : {}),
            ...(no ? { no } : {}),
            title: `${office.name}关于${periodWords(blanks ? undefined : figures?.period)}矛盾纠纷排查和人民调解工作情况的报告`,
            to: fields.to ?? '',
            body: [...counted(given), ...typed(given)],
            attachments: [ANNEX],
            from: office.name,
            day: dayWords(blanks ? undefined : on),
            note: `联系人：${fields.contact || '__________'}，联系电话：${fields.phone || office.phone}`,
          }),
          ...annex(given),
        ],
      },
    ];
  },
};
