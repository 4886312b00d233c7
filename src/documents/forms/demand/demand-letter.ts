import { addDays } from '../../../../domain/civil-date.ts';
import { debtFacts } from '../../paper/debt-facts.ts';
import type { Form, PaperFacts, PaperField } from '../../paper/form.ts';
import { namesIn, partiesOf } from '../../paper/parties-of.ts';
import { CONSEQUENCE_LAWS } from './consequences.ts';
import { demandBlocks } from './demand-blocks.ts';
import { COMMITTEE, SENDER_FIELDS } from './sender-of.ts';

/** Days a letter gives when the clerk says nothing else (domain reference §6.2). */
const DAYS = 3;

const SUMS: readonly PaperField[] = [
  { key: 'overdueTerms', label: '逾期的期次', kind: 'text', must: true, width: 4 },
  { key: 'dueOn', label: '应付日期', kind: 'day', must: true, width: 4 },
  { key: 'overdueFen', label: '逾期未付工资', kind: 'money', must: true, width: 4 },
];
const LATE: PaperField = {
  key: 'lateFen',
  label: '逾期利息',
  kind: 'money',
  width: 4,
  help: '按协议约定的利率算好再填；这次不主张的不填',
};
const REST: PaperField = {
  key: 'restFen',
  label: '提前到期工资',
  kind: 'money',
  width: 4,
  help: '协议约定了加速到期、并且条件已经满足的才填',
};
const DEADLINE: PaperField = { key: 'deadline', label: '请在哪天前付清', kind: 'day', must: true, width: 4 };
const SECOND: readonly PaperField[] = [
  { key: 'firstOn', label: '第一次催缴日期', kind: 'day', must: true, width: 4 },
  { key: 'firstNo', label: '第一次催缴编号', kind: 'text', width: 4 },
  { key: 'talkAt', label: '面谈时间', kind: 'time', must: true, width: 4 },
  { key: 'talkPlace', label: '面谈地点', kind: 'text', must: true, width: 6 },
  { key: 'talkWith', label: '同时参加的单位', kind: 'text', width: 6, help: '例如劳动保障监察机构' },
];

const presets = (given: PaperFacts, second: boolean): Record<string, string> => {
  const debt = debtFacts(given);
  const accelerated = second && debt?.accelerated ? debt.unpaidFen - debt.overdueFen : 0;
  return {
    sender: COMMITTEE,
    to: namesIn(partiesOf(given), '被申请人').split('、')[0] ?? '',
    overdueTerms: debt?.overdueTerms ?? '',
    dueOn: debt?.firstOverdueOn ?? '',
    overdueFen: debt?.overdueFen ? String(debt.overdueFen) : '',
    ...(accelerated > 0 ? { restFen: String(accelerated) } : {}),
    lateFen: '',
    deadline: addDays(given.on, DAYS),
    contact: given.agreement?.mediator ?? '',
    phone: given.office.phone,
    ...(second ? { talkPlace: given.office.address } : {}),
  };
};

/** 催缴通知书, first or second (domain reference §6.2 P1, P2). It reminds of an agreement; it is no order to pay. */
export const demandLetter = (second: boolean): Form => ({
  code: second ? 'CJ2' : 'CJ1',
  title: `催缴通知书（第${second ? '二' : '一'}次）`,
  group: '协议与履行',
  of: 'agreement',
  version: '2026-11',
  standard: 'form',
  series: '催缴',
  fields: [
    ...SENDER_FIELDS,
    { key: 'to', label: '收件人（全称）', kind: 'text', must: true, help: '一份通知写一个收件人' },
    ...SUMS,
    ...(second ? [REST] : []),
    LATE,
    DEADLINE,
    ...(second ? SECOND : []),
    { key: 'contact', label: '联系人', kind: 'text', must: true, width: 6 },
    { key: 'phone', label: '联系电话', kind: 'text', must: true, width: 6 },
  ],
  laws: CONSEQUENCE_LAWS,
  wordings: {
    way: {
      label: '付款方式',
      text: '请转入协议附件载明的工人本人账户，并把付款凭证送交联系人核对。',
    },
    objection: {
      label: '异议',
      text: '已经付款的，请提供凭证；对金额有异议或者一时确有困难的，请在上述期限内书面说明情况和付款安排。',
    },
    nature: {
      label: '通知的性质（调解委员会）',
      text: '本通知只提醒履行双方自愿达成的协议，不是行政机关或者人民法院的决定。',
    },
    natureNotary: {
      label: '通知的性质（公证机构）',
      text: '本通知只提醒履行经公证的协议，不是人民法院的裁判；收到通知后付清的，请提供凭证，以便核实。',
    },
  },
  presets: (given) => presets(given, second),
  sections: (given) => [{ blocks: demandBlocks(given, second) }],
});
