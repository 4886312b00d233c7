import { idCardFacts } from '../../../domain/id-card-facts.ts';
import type { Party } from '../../../domain/kinds/party.ts';
import { partiesInOrder } from '../../../domain/party-names.ts';
import { ageOn } from '../age-on.ts';
import { committeeOf } from '../paper/committee-of.ts';
import { timeWords } from '../paper/day-words.ts';
import type { Form, PaperFacts } from '../paper/form.ts';
import { labelCell } from '../paper/label-cell.ts';
import { lineForEach } from '../paper/line-for-each.ts';
import type { Block, PaperTableRow } from '../paper/paper.ts';
import { textCell } from '../paper/text-cell.ts';

const WIDTHS = [32, 32, 14, 13, 14, 20, 14, 21];
const REST = WIDTHS.length - 1;
/** Lines to write on, to the end of the second page. */
const PEN_LINES = 21;

type Person = Readonly<
  Record<'name' | 'sex' | 'ethnic' | 'age' | 'occupation' | 'phone' | 'address', string | undefined>
>;

const fromParty = (party: Party, on: string) => ({
  sex: party.sex ?? (party.idNo ? idCardFacts(party.idNo)?.sex : undefined),
  ethnic: party.ethnic,
  age: ageOn(party, on)?.toString(),
  occupation: party.occupation,
  phone: party.phone,
  address: party.address,
});

/** Who is asked: as typed; where it is a party, what is known of it fills what was not typed. */
const personOf = ({ case: matter, fields, on }: PaperFacts): Person => {
  const party = partiesInOrder(matter?.parties).find(({ name }) => name === fields.respondent);
  const known: Partial<Person> = party ? fromParty(party, on) : {};
  return {
    name: fields.respondent,
    sex: fields.sex || known.sex,
    ethnic: fields.ethnic || known.ethnic,
    age: fields.age || known.age,
    occupation: fields.occupation || known.occupation,
    phone: fields.phone || known.phone,
    address: fields.address || known.address,
  };
};

const line = (label: string, text: string | undefined): PaperTableRow => ({
  cells: [labelCell(label), textCell(text, { columns: REST })],
});

const personRows = (person: Person): PaperTableRow[] => [
  {
    cells: [
      labelCell('被调查人'),
      textCell(person.name),
      labelCell('性别'),
      textCell(person.sex, { side: 'center' }),
      labelCell('民族'),
      textCell(person.ethnic, { side: 'center' }),
      labelCell('年龄'),
      textCell(person.age, { side: 'center' }),
    ],
  },
  {
    cells: [
      labelCell('职业或职务'),
      textCell(person.occupation, { columns: 3 }),
      labelCell('联系方式', { columns: 2 }),
      textCell(person.phone, { columns: 2 }),
    ],
  },
  line('单位或住址', person.address),
];

const until = ({ fields }: PaperFacts): string => {
  const [day = '', hour = ''] = (fields.timeEnd ?? '').split('T');
  const sameDay = fields.timeStart?.startsWith(`${day}T`) && day !== '';
  const [hours, minutes] = hour.split(':').map(Number);
  return sameDay ? `${hours}时${minutes}分` : timeWords(fields.timeEnd);
};

const rows = (given: PaperFacts): PaperTableRow[] => {
  const { fields, blanks } = given;
  return [
    line('时间', `${timeWords(fields.timeStart)}至${blanks ? '____时____分' : until(given)}`),
    line('地点', fields.place),
    {
      cells: [
        labelCell('调查人'),
        textCell(fields.investigators, { columns: 3 }),
        labelCell('记录人', { columns: 2 }),
        textCell(fields.recorder, { columns: 2 }),
      ],
    },
    line('参加人', fields.attendees || (blanks ? undefined : '无')),
    ...personRows(personOf(given)),
    line('与当事人关系', fields.relation),
  ];
};

const spoken = (who: string, text: string | undefined): Block[] =>
  text ? [{ block: 'paragraph', field: '调查内容', runs: [{ text: `${who}：`, bold: true }, { text }] }] : [];

const answers = (given: PaperFacts): Block[] =>
  given.blanks
    ? [{ block: 'writing-lines', count: PEN_LINES }]
    : given.rows('answers').flatMap(({ question, answer }) => [...spoken('问', question), ...spoken('答', answer)]);

const respondentOf = (given: PaperFacts): Party & { readonly id: string } => ({
  id: '被调查人',
  order: 1,
  role: '被调查人',
  kind: '自然人',
  name: given.fields.respondent ?? '',
});

const blocks = (given: PaperFacts): Block[] => [
  { block: 'title', text: '人民调解调查记录' },
  {
    block: 'table',
    field: '人民调解调查记录',
    widths: WIDTHS,
    rows: given.blanks ? rows(given).map((row) => ({ ...row, leastMm: 11 })) : rows(given),
  },
  { block: 'paragraph', field: '调查内容', runs: [{ text: '调查内容：', bold: true }], indent: 0, above: 8 },
  ...answers(given),
  {
    block: 'signing',
    lead: given.wording('readAck'),
    parties: [respondentOf(given)],
    lines: [
      ...lineForEach('调查人', given.fields.investigators),
      // Two ask, as a rule.
      ...(given.blanks ? lineForEach('调查人', undefined) : []),
      { title: '记录人', ...(given.fields.recorder ? { name: given.fields.recorder } : {}) },
    ],
    day: '年　　月　　日',
  },
  { block: 'blank-rest' },
];

/** 人民调解调查记录 D06 (domain reference §1.4): the person asked signs every page. */
export const inquiryRecord: Form = {
  code: 'D06',
  title: '人民调解调查记录',
  group: '调解卷宗',
  of: 'case',
  version: '2026-11',
  standard: 'form',
  pageSigner: '被调查人（签名、按指印）',
  fields: [
    { key: 'timeStart', label: '开始时间', kind: 'time', must: true, width: 4 },
    { key: 'timeEnd', label: '结束时间', kind: 'time', must: true, width: 4 },
    { key: 'place', label: '地点', kind: 'text', must: true, width: 4 },
    { key: 'investigators', label: '调查人', kind: 'text', must: true, width: 6, help: '几个人的，用顿号隔开' },
    { key: 'recorder', label: '记录人', kind: 'text', must: true, width: 6 },
    {
      key: 'respondent',
      label: '被调查人',
      kind: 'text',
      must: true,
      width: 4,
      help: '是本案当事人的，下面各项不填也会带出',
    },
    { key: 'sex', label: '性别', kind: 'choice', choices: ['男', '女'], width: 2 },
    { key: 'ethnic', label: '民族', kind: 'text', width: 2 },
    { key: 'age', label: '年龄', kind: 'text', width: 2 },
    { key: 'occupation', label: '职业或职务', kind: 'text', width: 4 },
    { key: 'phone', label: '联系方式', kind: 'text', width: 4 },
    { key: 'address', label: '单位或住址', kind: 'text', width: 8 },
    { key: 'relation', label: '与当事人关系', kind: 'text', must: true, width: 6 },
    { key: 'attendees', label: '参加人', kind: 'text', width: 6 },
  ],
  lists: [
    {
      key: 'answers',
      label: '调查内容',
      columns: [
        { key: 'question', label: '问', kind: 'long', must: true, width: 6 },
        { key: 'answer', label: '答', kind: 'long', must: true, width: 6 },
      ],
    },
  ],
  wordings: {
    readAck: {
      label: '阅后确认语',
      text: '以上记录我已经看过（已经向我宣读），与我所说的一致。记录每页由被调查人签名、按指印；涂改处按指印。',
    },
  },
  presets: ({ case: matter, office }) => ({
    place: matter?.place ?? office.name,
    investigators: matter?.mediator ?? '',
    recorder: matter?.recorder ?? '',
  }),
  presetRows: (given) => ({
    answers: [
      {
        question: `我们是${committeeOf(given)}的人民调解员，今天就${given.case?.title ?? '有关纠纷'}向你了解情况，请你如实陈述。听清楚了吗？`,
        answer: '',
      },
    ],
  }),
  sections: (given) => [{ blocks: blocks(given) }],
};
