import { countPeople } from '../../../domain/count-people.ts';
import { agreementWords } from '../paper/agreement-words.ts';
import { amountWords } from '../paper/amount-words.ts';
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

const reasons = ({ cite }: PaperFacts): string =>
  `申请人请求给付的是已经到期、数额确定的工资。依据${cite('wage-payment-order')}和${cite('payment-order')}，申请发出支付令。`;

const story = (given: PaperFacts): string => {
  const { agreement, case: matter } = given;
  return [
    agreement?.facts || matter?.brief || '',
    `就上述拖欠的工资，双方经调解组织达成协议，即${agreementWords(given)}；协议确认了各人的工资数额和付款日期。${overdueWords(given, '被申请人')}`,
    reasons(given),
  ]
    .filter(Boolean)
    .join('\n');
};

/** Only those the order is asked against; a guarantor is not bound by it. */
const against = (given: PaperFacts) => {
  const debtors = partiesOf(given).filter(({ role }) => role === '被申请人');
  const named = debtors.filter(({ name }) => given.fields.against?.includes(name));
  return named.length > 0 ? named : debtors;
};

/** "（共38人，各人金额见所附清单）", where more are meant than are named. */
const people = ({ fields }: PaperFacts): string =>
  Number(fields.people ?? 0) > 1 ? `（共${fields.people}人，各人金额见所附清单）` : '';

const asked = (given: PaperFacts): Block[] => {
  const { fields } = given;
  const late = fields.lateFen ? `、逾期利息${amountWords(fenOf(fields.lateFen))}` : '';
  const sums = [
    { label: '工资', fen: fenOf(fields.wageFen) },
    { label: '逾期利息', fen: fenOf(fields.lateFen) },
  ];
  return [
    prose(
      '请求事项',
      `请求向被申请人发出支付令，督促其给付申请人${people(given)}工资${amountWords(fenOf(fields.wageFen))}${late}，申请费由被申请人负担。`,
    ),
    ...(late ? [sumsTable('请求给付', sums), { block: 'space', points: 8 } as const] : []),
  ];
};

const blocks = (given: PaperFacts): Block[] => {
  const { fields, blanks, on, wording } = given;
  const creditors = partiesOf(given).filter(({ role }) => role === '申请人');
  return [
    { block: 'title', text: '支付令申请书' },
    ...partyLines('申请人', creditors, on),
    ...partyLines('被申请人', against(given), on),
    heading('请求事项'),
    ...asked(given),
    heading('事实和理由'),
    ...(blanks
      ? [{ block: 'writing-lines' as const, count: 8 }, prose('依据', reasons(given))]
      : [prose('事实和理由', fields.facts)]),
    prose('说明', wording('conditions'), { label: '申请人说明：' }),
    ...enclosures(given),
    toCourt(fields.court),
    {
      block: 'signing',
      lead: '以下为支付令申请书签名处，申请人对本申请书的内容予以确认。',
      parties: signersOr(creditors, ['申请人']),
      lines: [],
      day: dayWords(blanks ? undefined : on),
    },
  ];
};

/** 支付令申请书 (domain reference §5.1, §5.8): on an agreement reached through a mediation body, so that a broken order leaves the way to court open. */
export const paymentOrder: Form = {
  code: 'ZFL',
  title: '支付令申请书',
  group: '公证、法院、仲裁',
  of: 'agreement',
  version: '2026-11',
  standard: 'form',
  fields: [
    { key: 'court', label: '受理法院', kind: 'text', must: true, help: '有管辖权的基层人民法院，一般在被申请人住所地' },
    {
      key: 'against',
      label: '被申请人',
      kind: 'text',
      must: true,
      help: '只写要求付款的一方；支付令对保证人没有约束力',
    },
    { key: 'people', label: '申请的工人数', kind: 'count', must: true, width: 4 },
    { key: 'wageFen', label: '请求给付的工资', kind: 'money', must: true, width: 4, help: '只写已经到期、没有争议的' },
    { key: 'lateFen', label: '请求给付的逾期利息', kind: 'money', width: 4, help: '按协议算好再填；不请求的不填' },
    { key: 'facts', label: '事实和理由', kind: 'long', rows: 10, must: true },
  ],
  lists: [ENCLOSURES],
  laws: ['wage-payment-order', 'payment-order'],
  wordings: {
    conditions: {
      label: '申请支付令的条件',
      text: '申请人与被申请人之间没有其他债务纠纷；被申请人在我国境内，没有下落不明，支付令能够送达；申请人没有向人民法院申请诉前保全。',
    },
  },
  presets: (given) => {
    const debt = debtFacts(given);
    const fen = debt?.accelerated ? debt.unpaidFen : (debt?.overdueFen ?? 0);
    return {
      court: given.office.court,
      against: namesIn(partiesOf(given), '被申请人'),
      people: String(countPeople(given.agreement?.wages) || given.case?.people || ''),
      wageFen: fen > 0 ? String(fen) : '',
      lateFen: '',
      facts: story(given),
    };
  },
  presetRows: () => ({
    enclosures: [
      { name: '人民调解协议书（含农民工工资清单）', copies: '1' },
      { name: '申请人的身份证明', copies: '1' },
      { name: '被申请人的主体信息', copies: '1' },
      { name: '各申请人未付工资清单（由本人签名、按指印）', copies: '1' },
      { name: '已付款、未付款的凭证或者说明', copies: '1' },
    ],
  }),
  sections: (given) => [{ blocks: blocks(given) }],
};
