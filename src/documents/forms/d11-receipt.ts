import type { Party } from '../../../domain/kinds/party.ts';
import { amountWords } from '../paper/amount-words.ts';
import { blank, orBlank } from '../paper/blank.ts';
import { dayWords } from '../paper/day-words.ts';
import { fenOf } from '../paper/fen-of.ts';
import type { Form, PaperFacts } from '../paper/form.ts';
import { instalmentWord } from '../paper/instalment-word.ts';
import { labelCell } from '../paper/label-cell.ts';
import type { Block, PaperTableRow } from '../paper/paper.ts';
import { namesIn, partiesOf } from '../paper/parties-of.ts';
import { paymentShares } from '../paper/payment-shares.ts';
import { prose } from '../paper/prose.ts';
import { textCell } from '../paper/text-cell.ts';

const PAYER_HELP = '实际付钱的单位或个人；总承包单位先行清偿的，写总承包单位';

const said = (given: PaperFacts): string => {
  const { fields, agreement, blanks } = given;
  const project = agreement?.projectName ? `${agreement.projectName}` : blank(6);
  const term = fields.instalment || (blanks ? '第____期' : '');
  return `今收到${orBlank(fields.payer, 8)}支付的${project}工资款${amountWords(fenOf(fields.amountFen))}。该款是《人民调解协议书》（编号：${orBlank(agreement?.no, 10)}）${term ? `${term}的` : ''}应付款项。`;
};

const rows = ({ fields, payment, blanks }: PaperFacts): PaperTableRow[] => {
  const row = (first: string, text: string | undefined, second: string, other: string | undefined): PaperTableRow => ({
    cells: [labelCell(first), textCell(text), labelCell(second), textCell(other)],
    leastMm: 11,
  });
  return [
    row('公民身份号码', fields.payeeIdNo, '联系电话', fields.payeePhone),
    row('付款日期', dayWords(blanks ? undefined : payment?.paidOn), '支付方式', fields.way),
    row('收款账号', fields.account, '凭证号', fields.voucherNo),
  ];
};

const payee = ({ fields, blanks }: PaperFacts): Party & { id: string } => ({
  id: 'payee',
  order: 1,
  role: '收款人',
  kind: '自然人',
  name: blanks ? '' : (fields.payee ?? ''),
});

const blocks = (given: PaperFacts): Block[] => [
  { block: 'title', text: '收条' },
  prose('收条', said(given)),
  { block: 'space', points: 8 },
  { block: 'table', field: '收款情况', widths: [30, 50, 26, 54], rows: rows(given) },
  prose('说明', given.wording('copies'), { above: 8 }),
  {
    block: 'signing',
    lead: given.wording('confirm'),
    parties: [payee(given)],
    lines: [{ title: '见证人' }],
    day: '年　　月　　日',
  },
  { block: 'blank-rest' },
];

/** Where only one worker is paid, the receipt is theirs; whoever else takes the money is typed, never guessed. */
const presets = (given: PaperFacts): Record<string, string> => {
  const { payment, agreement } = given;
  const shares = paymentShares(given);
  const only = shares.length === 1 ? shares[0] : undefined;
  const payers = namesIn(partiesOf(given), '被申请人').split('、');
  return {
    payee: only?.line.name ?? '',
    payeeIdNo: only?.line.idNo ?? '',
    payeePhone: only?.line.phone ?? '',
    account: only?.line.account ?? '',
    payer: agreement?.plan?.instalments[payment?.instalmentId ?? '']?.payer ?? payers[0] ?? '',
    amountFen: only && payment ? String(only.fen ?? payment.amountFen) : '',
    instalment: instalmentWord(given),
    way: payment?.way ?? '',
    voucherNo: payment?.voucherNo ?? '',
  };
};

/** 收条 D11 (domain reference §1.2, §5.12): one payee of one payment; figures and 大写 from one integer. */
export const receipt: Form = {
  code: 'D11',
  title: '收条',
  group: '协议与履行',
  of: 'payment',
  version: '2026-11',
  standard: 'form',
  fields: [
    {
      key: 'payee',
      label: '收款人',
      kind: 'text',
      must: true,
      width: 4,
      help: '一人一张；几个人一起领的，用「收条（多人签领）」',
    },
    { key: 'payeeIdNo', label: '收款人公民身份号码', kind: 'text', must: true, width: 4 },
    { key: 'payeePhone', label: '收款人联系电话', kind: 'text', width: 4 },
    { key: 'payer', label: '付款人', kind: 'text', must: true, width: 8, help: PAYER_HELP },
    { key: 'amountFen', label: '收到金额', kind: 'money', must: true, width: 4 },
    { key: 'instalment', label: '期次', kind: 'text', width: 3, help: '例如：第1期' },
    { key: 'way', label: '支付方式', kind: 'text', must: true, width: 3 },
    { key: 'account', label: '收款账号', kind: 'text', width: 6 },
    { key: 'voucherNo', label: '凭证号', kind: 'text', width: 6 },
  ],
  wordings: {
    copies: {
      label: '份数',
      text: '本收条一式三份，收款人、付款人各执一份，人民调解委员会存一份附卷。',
    },
    confirm: { label: '收款人确认语', text: '以上款项本人已收到，金额核对无误，签名并按指印确认。' },
  },
  presets,
  sections: (given) => [{ blocks: blocks(given) }],
};
