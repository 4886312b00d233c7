import { formatFen } from '../../../domain/format-fen.ts';
import { textWidth } from '../advance-width.ts';
import { amountWords } from '../paper/amount-words.ts';
import { blank, orBlank } from '../paper/blank.ts';
import { dayWords } from '../paper/day-words.ts';
import type { Form, PaperFacts } from '../paper/form.ts';
import { instalmentWord } from '../paper/instalment-word.ts';
import { longList } from '../paper/long-list.ts';
import type { Block, ListCell, ListRow } from '../paper/paper.ts';
import { namesIn, partiesOf } from '../paper/parties-of.ts';
import { type PaymentShare, paymentShares } from '../paper/payment-shares.ts';
import { prose } from '../paper/prose.ts';

const TITLE = '收条（多人签领）';
const EMPTY_ROWS = 8;
/** Title and the sentence above the list; the total, the seal places and the note below it; in points. */
const ABOVE = 61 + 4 * 28;
const BELOW = 110;

const nameCell = (name: string): ListCell => ({ lines: [name], ...(textWidth(name) > 6 ? { size: 9 } : {}) });

const moneyCell = (fen: number | undefined, bold = false): ListCell => ({
  lines: [fen === undefined ? '' : formatFen(fen)],
  side: 'right',
  whole: true,
  ...(bold ? { bold } : {}),
});

const row = ({ line, fen }: PaymentShare, no: number): ListRow => ({
  cells: [
    { lines: [String(no)], side: 'center', whole: true },
    nameCell(line.name),
    { lines: [line.idNo ?? ''], whole: true },
    moneyCell(fen),
    { lines: [] },
    { lines: [] },
  ],
});

/** A sum only where every amount in it is known. */
const sumFen = (shares: readonly PaymentShare[]): number | undefined =>
  shares.some(({ fen }) => fen === undefined) ? undefined : shares.reduce((sum, { fen = 0 }) => sum + fen, 0);

const sumRow = (word: string, shares: readonly PaymentShare[]): ListRow => ({
  cells: [
    {
      lines: [`${word}（${shares.filter(({ line }) => line.name).length || blank(2)}人）`],
      side: 'right',
      bold: true,
      columns: 3,
    },
    moneyCell(sumFen(shares), true),
    { lines: [] },
    { lines: [] },
  ],
});

const EMPTY: PaymentShare = {
  line: { order: 0, name: '', dueFen: 0, paidFen: 0, owedFen: 0 },
  fen: undefined,
};

const said = ({ fields, agreement, payment, blanks }: PaperFacts): string => {
  const term = fields.instalment || (blanks ? '第____期' : '');
  return `下列人员于${dayWords(payment?.paidOn)}收到${orBlank(fields.payer, 8)}支付的工资款，是《人民调解协议书》（编号：${orBlank(agreement?.no, 10)}）${term ? `${term}的` : ''}应付款项。各人核对金额无误，本人签名并按指印。`;
};

const list = (given: PaperFacts): Block[] => {
  const { agreement, fields, blanks } = given;
  const shares = blanks ? Array.from({ length: EMPTY_ROWS }, () => EMPTY) : paymentShares(given);
  return longList({
    title: TITLE,
    headed: false,
    list: {
      field: '收款人',
      widths: [11, 26, 40, 26, 31, 26],
      head: ['序号', '姓名', '公民身份号码', '实收金额', '本人签名', '按指印'],
      size: 11,
      leastMm: 13,
    },
    items: shares,
    rowOf: row,
    sumOf: sumRow,
    // By pen it is one page, whose sentence above has the number already.
    facts: blanks
      ? ['单位：元']
      : [`协议编号：${orBlank(agreement?.no, 8)}`, ...(fields.instalment ? [fields.instalment] : []), '单位：元'],
    above: ABOVE,
    below: BELOW,
  });
};

const foot = (given: PaperFacts): Block => ({
  block: 'together',
  blocks: [
    {
      block: 'paragraph',
      field: '合计',
      runs: [{ text: `合计：${amountWords(given.blanks ? undefined : sumFen(paymentShares(given)))}`, bold: true }],
      indent: 0,
      above: 4,
      size: 12,
    },
    {
      block: 'paragraph',
      field: '说明',
      runs: [{ text: given.wording('self') }],
      indent: 0,
      size: 10.5,
    },
    { block: 'space', points: 12 },
    { block: 'places', texts: [`付款人（盖章）：${blank(3)}`, `见证人：${blank(4)}`, '____年____月____日'] },
  ],
});

const blocks = (given: PaperFacts): Block[] => [
  { block: 'title', text: TITLE },
  prose('收条', said(given)),
  ...list(given),
  foot(given),
];

/** 收条 for all workers of one payment, each signing for their own part (domain reference §5.12). */
export const receiptList: Form = {
  code: 'D11b',
  title: TITLE,
  group: '协议与履行',
  of: 'payment',
  version: '2026-11',
  standard: 'form',
  fields: [
    { key: 'payer', label: '付款人', kind: 'text', must: true, width: 8 },
    { key: 'instalment', label: '期次', kind: 'text', width: 4, help: '例如：第1期' },
  ],
  wordings: {
    self: {
      label: '签领说明',
      text: '工资由本人签领；本人不能到场的，由其书面委托的人签名，注明“代”，并附授权委托书。未到账、未领到的不要签名。',
    },
  },
  presets: (given) => ({
    payer:
      given.agreement?.plan?.instalments[given.payment?.instalmentId ?? '']?.payer ??
      namesIn(partiesOf(given), '被申请人').split('、')[0] ??
      '',
    instalment: instalmentWord(given),
  }),
  sections: (given) => [{ blocks: blocks(given) }],
};
