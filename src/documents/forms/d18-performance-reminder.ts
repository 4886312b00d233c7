import { agreementBalance } from '../../../domain/agreement-balance.ts';
import { addDays } from '../../../domain/civil-date.ts';
import { countPeople } from '../../../domain/count-people.ts';
import { formatFen } from '../../../domain/format-fen.ts';
import { agreementWords } from '../paper/agreement-words.ts';
import { amountWords } from '../paper/amount-words.ts';
import { orBlank } from '../paper/blank.ts';
import { dayWords } from '../paper/day-words.ts';
import { fenOf } from '../paper/fen-of.ts';
import type { Form, PaperFacts } from '../paper/form.ts';
import type { Block, ListCell, ListRow } from '../paper/paper.ts';
import { namesIn, partiesOf } from '../paper/parties-of.ts';
import { peopleWord } from '../paper/people-word.ts';
import { prose } from '../paper/prose.ts';
import { deliveryTable } from './demand/delivery-table.ts';

/** Days the reminder gives when the clerk says nothing else. */
const DAYS = 7;
const PEN_ROWS = 3;

type Due = { readonly term: string; readonly dueOn: string; readonly dueFen?: number; readonly paidFen?: number };

const dueOf = ({ rows }: PaperFacts): readonly Due[] =>
  rows('due').map(({ term = '', dueOn = '', dueFen, paidFen }) => {
    const due = fenOf(dueFen);
    return { term, dueOn, ...(due === undefined ? {} : { dueFen: due, paidFen: fenOf(paidFen) ?? 0 }) };
  });

const unpaid = ({ dueFen, paidFen = 0 }: Due): number | undefined =>
  dueFen === undefined ? undefined : Math.max(0, dueFen - paidFen);

/** Only from amounts that are all known. */
const unpaidTotal = (given: PaperFacts): number | undefined => {
  const amounts = dueOf(given).map(unpaid);
  if (given.blanks || amounts.length === 0) return undefined;
  return amounts.reduce<number | undefined>(
    (sum, fen) => (sum === undefined || fen === undefined ? undefined : sum + fen),
    0,
  );
};

const money = (fen: number | undefined): ListCell => ({
  lines: [fen === undefined ? '' : formatFen(fen)],
  side: 'right',
  whole: true,
});

const dueRow = (due: Due): ListRow => ({
  cells: [
    { lines: [due.term], side: 'center' },
    { lines: [due.dueOn ? dayWords(due.dueOn) : ''], side: 'center', whole: true },
    money(due.dueFen),
    money(due.paidFen),
    money(unpaid(due)),
  ],
});

const dueTable = (given: PaperFacts): Block => ({
  block: 'list',
  field: '到期款项',
  widths: [24, 40, 32, 32, 32],
  head: ['期次', '约定付款日期', '应付（元）', '已付（元）', '未付（元）'],
  rows: given.blanks
    ? Array.from({ length: PEN_ROWS }, () => dueRow({ term: '', dueOn: '' }))
    : dueOf(given).map(dueRow),
  size: 12,
  leastMm: 10,
});

const opening = (given: PaperFacts): string => {
  const people = countPeople(given.agreement?.wages) || given.case?.people;
  const creditors = orBlank(peopleWord(namesIn(partiesOf(given), '申请人'), people), 6);
  return `你（单位）与${creditors}有${agreementWords(given)}。按照协议的还款计划，截至${dayWords(given.blanks ? undefined : given.on)}，下列款项已到约定的付款日期，尚未收到全部付款的信息：`;
};

const urge = (given: PaperFacts): string =>
  `人民调解委员会依照${given.cite('mediation-performance')}，对调解协议的履行情况进行监督，督促当事人履行约定的义务。请你（单位）在${dayWords(given.blanks ? undefined : given.fields.deadline)}前按协议的约定付清，并把付款凭证送交联系人核对。${given.wording('reply')}`;

const blocks = (given: PaperFacts): Block[] => [
  ...(given.no ? [{ block: 'number', text: `编号：${given.no}` } as const] : []),
  { block: 'title', text: '督促履行通知书' },
  prose('收件人', `${orBlank(given.fields.to, 10)}：`, { indent: 0 }),
  prose('协议', opening(given)),
  { block: 'space', points: 6 },
  dueTable(given),
  prose('合计', `未付合计：${amountWords(unpaidTotal(given))}。`, { above: 8 }),
  prose('督促', urge(given)),
  prose('救济', `${given.wording('remedies')}（${given.cite('wage-payment-order')}）。`),
  prose('性质', given.wording('nature')),
  prose(
    '联系方式',
    `联系人：${orBlank(given.fields.contact, 5)}　　联系电话：${orBlank(given.fields.phone || given.office.phone, 6)}`,
  ),
  {
    block: 'signing',
    parties: [],
    lines: [],
    seal: { name: given.agreement?.committee || given.office.committee, note: '（人民调解委员会印）' },
    day: dayWords(given.blanks ? undefined : given.on),
  },
  { block: 'space', points: 12 },
  deliveryTable(),
];

/** Instalments that are overdue on the day, by the plan and the payments known here. */
const presetDue = ({ agreement, payments, on }: PaperFacts) =>
  agreement
    ? agreementBalance(
        agreement,
        payments.filter(({ paidOn }) => paidOn <= on),
        on,
      ).instalments.flatMap(({ status, dueOn, amountFen, paidFen }, at) =>
        status === '逾期'
          ? [{ term: `第${at + 1}期`, dueOn, dueFen: String(amountFen), paidFen: String(paidFen) }]
          : [],
      )
    : [];

/** 督促履行通知书 D18 (domain reference §1.1, §1.2): urges to keep the agreement; it orders nothing. */
export const performanceReminder: Form = {
  code: 'D18',
  title: '督促履行通知书',
  group: '协议与履行',
  of: 'agreement',
  version: '2026-11',
  standard: 'form',
  fields: [
    { key: 'to', label: '收件人（全称）', kind: 'text', must: true, help: '一份通知写一个收件人' },
    { key: 'deadline', label: '请在哪天前付清', kind: 'day', must: true, width: 4 },
    { key: 'contact', label: '联系人', kind: 'text', must: true, width: 4 },
    { key: 'phone', label: '联系电话', kind: 'text', width: 4 },
  ],
  lists: [
    {
      key: 'due',
      label: '到期没有付清的款项',
      least: 1,
      columns: [
        { key: 'term', label: '期次', kind: 'text', must: true, width: 2 },
        { key: 'dueOn', label: '约定付款日期', kind: 'day', must: true, width: 4 },
        { key: 'dueFen', label: '应付', kind: 'money', must: true, width: 3 },
        { key: 'paidFen', label: '已付', kind: 'money', width: 3 },
      ],
    },
  ],
  laws: ['mediation-performance', 'wage-payment-order'],
  wordings: {
    reply: {
      label: '回复',
      text: '已经付清的，请提供凭证；一时确有困难的，请在同一日期前与本会联系，本会可以组织双方协商。',
    },
    remedies: {
      label: '对方的权利',
      text: '不按协议履行的，对方当事人可以按照协议的约定主张权利，也可以依法向人民法院申请支付令或者提起诉讼',
    },
    nature: {
      label: '通知的性质',
      text: '本通知只督促履行双方自愿达成的协议，不是行政机关的决定，也不是人民法院的支付令。',
    },
  },
  presets: (given) => ({
    to: namesIn(partiesOf(given), '被申请人').split('、')[0] ?? '',
    deadline: addDays(given.on, DAYS),
    contact: given.agreement?.mediator ?? '',
    phone: given.office.phone,
  }),
  presetRows: (given) => ({ due: presetDue(given) }),
  sections: (given) => [{ blocks: blocks(given) }],
};
