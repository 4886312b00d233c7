import { addMonths } from '../../../domain/civil-date.ts';
import { countPeople } from '../../../domain/count-people.ts';
import { agreementWords } from '../paper/agreement-words.ts';
import { amountWords } from '../paper/amount-words.ts';
import { orBlank } from '../paper/blank.ts';
import { dayWords } from '../paper/day-words.ts';
import { debtFacts } from '../paper/debt-facts.ts';
import { ENCLOSURES, enclosures } from '../paper/enclosures.ts';
import { fenOf } from '../paper/fen-of.ts';
import type { Form, PaperFacts } from '../paper/form.ts';
import { heading } from '../paper/heading.ts';
import { overdueWords } from '../paper/overdue-words.ts';
import type { Block } from '../paper/paper.ts';
import { namesIn, partiesOf } from '../paper/parties-of.ts';
import { partyLines } from '../paper/party-lines.ts';
import { prose } from '../paper/prose.ts';
import { signersOr } from '../paper/signers-or.ts';
import { sumsTable } from '../paper/sums-table.ts';
import { toCourt } from '../paper/to-court.ts';

/** Months within which execution is asked for. */
const LIMIT_MONTHS = 24;

const against = (given: PaperFacts) => {
  const debtors = partiesOf(given).filter(({ role }) => role === '被申请人');
  const named = debtors.filter(({ name }) => given.fields.against?.includes(name));
  return named.length > 0 ? named : debtors;
};

const story = (given: PaperFacts): string =>
  [given.agreement?.facts ?? '', overdueWords(given, '被申请执行人')].filter(Boolean).join('\n');

/** The earlier of the two ways of counting: from the day of the first instalment that was not paid (domain reference §0.2 item 3). */
const limit = ({ fields, cite, blanks }: PaperFacts): string => {
  const from = blanks ? undefined : fields.firstDueOn;
  const until = from ? `，按最早一期计算至${dayWords(addMonths(from, LIMIT_MONTHS))}` : '';
  return `未付款项中最早一期的应付日为${dayWords(from)}；申请执行的期间依${cite('enforcement-limit')}为二年${until}。`;
};

const sums = ({ fields, blanks }: PaperFacts) => [
  { label: '未付工资', fen: fenOf(fields.wageFen) },
  ...(fields.lateFen || blanks ? [{ label: '逾期利息', fen: fenOf(fields.lateFen) }] : []),
];

/** "（共37人，各人金额见所附清单）": the certificate must name whose wages they are (domain reference §0.2 item 4). */
const people = ({ agreement }: PaperFacts): string => {
  const workers = countPeople(agreement?.wages);
  return workers > 1 ? `（共${workers}人，各人金额见所附清单）` : '';
};

const target = (given: PaperFacts): Block[] => [
  prose(
    '执行标的',
    `协议约定的工资总额${people(given)}${amountWords(fenOf(given.fields.totalFen))}，已付${amountWords(fenOf(given.fields.paidFen))}（已经扣除）。请求列入执行证书的金额：`,
  ),
  sumsTable('执行标的', sums(given)),
];

const blocks = (given: PaperFacts): Block[] => {
  const { fields, blanks, on, cite } = given;
  const creditors = partiesOf(given).filter(({ role }) => role === '申请人');
  return [
    { block: 'title', text: '执行证书申请书' },
    ...partyLines('申请人（债权人）', creditors, on),
    ...partyLines('被申请执行人', against(given), on),
    heading('申请事项'),
    prose('申请事项', `请求就${agreementWords(given)}的公证书（编号：${orBlank(fields.notaryNo, 8)}）出具执行证书。`),
    heading('执行标的'),
    ...target(given),
    { block: 'space', points: 8 },
    heading('事实和理由'),
    ...(blanks ? [{ block: 'writing-lines' as const, count: 5 }] : [prose('事实和理由', fields.facts)]),
    prose('核实', given.wording('verify')),
    prose('期间', limit(given)),
    prose('依据', `依据${cite('notary-enforcement')}和${cite('notary-verification')}，申请出具执行证书。`),
    ...enclosures(given),
    toCourt(fields.notary),
    {
      block: 'signing',
      lead: '以下为执行证书申请书签名处，申请人对本申请书的内容予以确认。',
      parties: signersOr(creditors, ['申请人']),
      lines: [],
      day: dayWords(blanks ? undefined : on),
    },
  ];
};

/** 执行证书申请书 (domain reference §5.6, §6.2 P7): the creditor's, to the notary body that made the agreement enforceable. */
export const executionCertificate: Form = {
  code: 'ZXZS',
  title: '执行证书申请书',
  group: '公证、法院、仲裁',
  of: 'agreement',
  version: '2026-11',
  standard: 'form',
  fields: [
    { key: 'notary', label: '公证机构', kind: 'text', must: true, width: 6 },
    { key: 'notaryNo', label: '公证书编号', kind: 'text', must: true, width: 6 },
    { key: 'against', label: '被申请执行人', kind: 'text', must: true, help: '只能写公证书列明的债务人、保证人' },
    { key: 'totalFen', label: '协议约定总额', kind: 'money', must: true, width: 3 },
    { key: 'paidFen', label: '已付金额', kind: 'money', must: true, width: 3 },
    { key: 'wageFen', label: '未付工资', kind: 'money', must: true, width: 3 },
    { key: 'lateFen', label: '逾期利息', kind: 'money', width: 3, help: '要求列入的才填' },
    { key: 'firstDueOn', label: '最早一期未付款的应付日', kind: 'day', must: true, width: 4 },
    { key: 'facts', label: '事实和理由', kind: 'long', rows: 8, must: true },
  ],
  lists: [ENCLOSURES],
  laws: ['notary-enforcement', 'notary-verification', 'enforcement-limit'],
  wordings: {
    verify: {
      label: '接受核实',
      text: '申请人愿意配合公证机构核实履行情况；申请后对方又付款的，申请人及时告知，相应扣除。',
    },
  },
  presets: (given) => {
    const debt = debtFacts(given);
    const fen = debt?.accelerated ? debt.unpaidFen : (debt?.overdueFen ?? 0);
    return {
      notary: '',
      notaryNo: '',
      against: namesIn(partiesOf(given), '被申请人'),
      totalFen: debt ? String(debt.totalFen) : '',
      paidFen: debt ? String(debt.paidFen) : '',
      wageFen: fen > 0 ? String(fen) : '',
      lateFen: '',
      firstDueOn: debt?.firstOverdueOn ?? '',
      facts: story(given),
    };
  },
  presetRows: () => ({
    enclosures: [
      { name: '公证债权文书（公证书）', copies: '1' },
      { name: '申请人的身份证明', copies: '1' },
      { name: '各申请人未付工资清单（由本人签名、按指印）', copies: '1' },
      { name: '已付款、未付款的凭证或者说明', copies: '1' },
      { name: '催缴通知书和送达凭证', copies: '1' },
    ],
  }),
  sections: (given) => [{ blocks: blocks(given) }],
};
