import { addDays } from '../../../domain/civil-date.ts';
import { agreementWords } from '../paper/agreement-words.ts';
import { blank, orBlank } from '../paper/blank.ts';
import { dayWords } from '../paper/day-words.ts';
import { clauseWords, debtFacts, signedClause } from '../paper/debt-facts.ts';
import { fenOf } from '../paper/fen-of.ts';
import type { Form, PaperFacts } from '../paper/form.ts';
import type { Block } from '../paper/paper.ts';
import { namesIn, partiesOf } from '../paper/parties-of.ts';
import { prose } from '../paper/prose.ts';
import { replySlip } from '../paper/reply-slip.ts';
import { sumsTable } from '../paper/sums-table.ts';
import { COMMITTEE, letterTitle, SENDER_FIELDS, senderOf } from './demand/sender-of.ts';

/** On one line of the slip, behind its word. */
const SHORT_AMOUNT = `人民币${'_'.repeat(16)}（¥${'_'.repeat(11)}）`;
const DAYS = 7;
const CREDITOR = '债权人（收款一方）';
const DEBTOR = '债务人（付款一方）';

/** Silence counts only for what the agreement itself says of it. */
const silence = ({ agreement }: PaperFacts, self: string): string => {
  const clause = signedClause(agreement, 'verify');
  return clause
    ? `按照协议${clauseWords(clause)}。`
    : `期限内不答复的，${self}将根据已有的材料核实履行情况；不答复不表示同意对方所述的金额。`;
};

const ground = (given: PaperFacts): string => {
  const { fields, cite } = given;
  const { isNotary } = senderOf(given);
  const notarised = fields.notaryNo ? `和公证书（编号：${fields.notaryNo}）` : '';
  const by = isNotary ? cite('notary-verification') : cite('mediation-performance');
  return `现依据${by}，对${agreementWords(given)}${notarised}的履行情况进行核实。据${orBlank(fields.claimedBy, 4)}所述，截至${dayWords(fields.countedOn)}，协议履行情况如下：`;
};

const blocks = (given: PaperFacts): Block[] => {
  const { fields, office } = given;
  const sender = senderOf(given);
  const ask = `请你（单位）核对上述情况是否属实，并在${dayWords(fields.deadline)}前用所附回执书面答复；不属实的，请写明已付、未付的金额并附凭证。`;
  return [
    { block: 'number', text: `编号：${given.no ?? blank(8)}` },
    letterTitle(given, '履约情况核实函'),
    prose('收件人', `${orBlank(fields.to, 10)}：`, { indent: 0 }),
    prose('核实事由', ground(given)),
    sumsTable('履行情况', [
      { label: '已付工资', fen: fenOf(fields.paidFen) },
      { label: '未付工资', fen: fenOf(fields.unpaidFen) },
    ]),
    prose('核实要求', ask, { above: 8 }),
    prose('不答复的后果', silence(given, sender.self)),
    prose(
      '说明和联系方式',
      `${given.wording('nature')}\n联系人：${orBlank(fields.contact, 5)}　　联系电话：${orBlank(fields.phone || office.phone, 6)}`,
    ),
    { block: 'signing', parties: [], lines: [], seal: sender.seal, day: dayWords(given.blanks ? undefined : given.on) },
    ...replySlip({
      title: '履约情况核实函回执',
      to: sender.name,
      // A notary office gives a number of its own when it takes the draft over.
      lead: sender.isNotary
        ? '贵处《履约情况核实函》收悉，现答复如下：'
        : `贵会${given.no ?? ''}《履约情况核实函》收悉，现答复如下：`,
      ticks: ['□ 上述情况属实。', '□ 不属实，实际情况是：', `已付${SHORT_AMOUNT}；`, `未付${SHORT_AMOUNT}。`],
      rows: [
        ['最近一次付款', '日期____年____月____日，金额________元，方式__________'],
        ['理由和凭证', '', 40],
      ],
      signer: '答复人（签名、盖章或按指印）',
    }),
  ];
};

/** 履约情况核实函 (domain reference §5.6, §6.2 P3) with a slip to answer on. It states what one side says and asks; it decides nothing. */
export const verificationLetter: Form = {
  code: 'HSH',
  title: '履约情况核实函',
  group: '协议与履行',
  of: 'agreement',
  version: '2026-11',
  standard: 'form',
  series: '核实',
  fields: [
    ...SENDER_FIELDS,
    { key: 'toSide', label: '发给哪一方', kind: 'choice', choices: [DEBTOR, CREDITOR], must: true, width: 4 },
    { key: 'to', label: '收件人（全称）', kind: 'text', must: true, width: 8 },
    { key: 'claimedBy', label: '据谁所述', kind: 'text', must: true, width: 8 },
    { key: 'countedOn', label: '截至日期', kind: 'day', must: true, width: 4 },
    { key: 'paidFen', label: '已付工资', kind: 'money', must: true, width: 4 },
    { key: 'unpaidFen', label: '未付工资', kind: 'money', must: true, width: 4 },
    { key: 'deadline', label: '请在哪天前答复', kind: 'day', must: true, width: 4 },
    { key: 'contact', label: '联系人', kind: 'text', must: true, width: 6 },
    { key: 'phone', label: '联系电话', kind: 'text', must: true, width: 6 },
  ],
  laws: ['notary-verification', 'mediation-performance'],
  wordings: {
    nature: { label: '函的性质', text: '本函只核实履行情况，不决定付款，不影响双方主张权利。' },
  },
  presets: (given) => {
    const debt = debtFacts(given);
    const clause = signedClause(given.agreement, 'verify');
    const days = Number(/(\d+)日内/u.exec(clause?.text ?? '')?.[1] ?? DAYS);
    return {
      sender: COMMITTEE,
      toSide: DEBTOR,
      to: namesIn(partiesOf(given), '被申请人').split('、')[0] ?? '',
      claimedBy: namesIn(partiesOf(given), '申请人').split('、')[0] ?? '',
      countedOn: given.on,
      paidFen: debt ? String(debt.paidFen) : '',
      unpaidFen: debt ? String(debt.unpaidFen) : '',
      deadline: addDays(given.on, days),
      contact: given.agreement?.mediator ?? '',
      phone: given.office.phone,
    };
  },
  sections: (given) => [{ blocks: blocks(given) }],
};
