import { wageProductFen } from '../check-wage-list.ts';
import { formatFen } from '../format-fen.ts';
import type { WageLine } from '../kinds/agreement.ts';
import { MAX_FEN } from '../kinds/fields.ts';
import type { WageColumn } from './column-names.ts';
import type { Doubt } from './doubt.ts';
import { given } from './given.ts';
import { readIdCard } from './read-id-card.ts';
import { moneyUnit, readMoney } from './read-money.ts';
import { readMonthSpan } from './read-month-span.ts';
import { readPhone } from './read-phone.ts';
import { readQuantity } from './read-quantity.ts';
import { readWords } from './read-words.ts';
import { doubtful } from './reading.ts';
import { type BodyRow, type RowReader, rowReader } from './row-reader.ts';

type Reader = RowReader<WageColumn>;

/** C22 by the unit in the head of the rate: 单价(元/天) → 日薪. */
const BASIS: readonly (readonly [RegExp, string])[] = [
  [/[/每]\s*[天日工]|日工资|日薪/u, '日薪'],
  [/[/每]\s*月|月工资|月薪/u, '月薪'],
  [/[/每]\s*(?:件|个|米|平|㎡)|计件/u, '计件'],
  [/[/每]\s*(?:小时|时|h)/u, '小时'],
  [/包干/u, '包干'],
];

const basisOf = (reader: Reader): string | undefined => {
  const text = reader.has('basis') ? reader.cell('basis').text : `${reader.label('rate')} ${reader.label('quantity')}`;
  return BASIS.find(([wording]) => wording.test(text))?.[1] ?? (text.includes('天数') ? '日薪' : undefined);
};

const words = (reader: Reader, field: WageColumn, max: number) =>
  reader.take(field, readWords(reader.cell(field).text, max));

const money = (reader: Reader, field: 'rate' | 'due' | 'paid' | 'owed') =>
  reader.take(field, readMoney(reader.cell(field), moneyUnit(reader.label(field))), formatFen);

/** A must-amount that is not there: taken as `instead`, in plain sight. */
const orInstead = (
  reader: Reader,
  field: 'due' | 'paid' | 'owed',
  value: number | undefined,
  instead: number,
): number => {
  if (value !== undefined) return value;
  const read = reader.cell(field).text.trim() !== '';
  if (!read && (field !== 'paid' || reader.has('paid')))
    reader.doubt(field, formatFen(instead), doubtful('cell-blank'));
  if (read) reader.doubt(field, formatFen(instead), doubtful('not-an-amount'));
  return instead;
};

/** Rate × quantity for a due amount that is not there; nothing when it is more than a field may hold. */
const product = (rateFen: number | undefined, hundredths: number | undefined): number => {
  const fen = rateFen === undefined || hundredths === undefined ? 0 : wageProductFen(rateFen, hundredths);
  return fen > MAX_FEN ? 0 : fen;
};

/** One worker as typed, and what is doubtful. Missing amounts are worked out from the others and said; present ones are never touched. */
export const wageLineFromRow = (
  row: BodyRow<WageColumn>,
  today: string | undefined,
): { line: WageLine; doubts: readonly Doubt[] } => {
  const reader = rowReader(row);
  const rateFen = money(reader, 'rate');
  const quantityHundredths = reader.take('quantity', readQuantity(reader.cell('quantity')), (value) =>
    String(value / 100),
  );
  const due = money(reader, 'due');
  const paid = money(reader, 'paid');
  const owed = money(reader, 'owed');
  const dueFen = orInstead(
    reader,
    'due',
    due,
    product(rateFen, quantityHundredths) || Math.min(MAX_FEN, (owed ?? 0) + (paid ?? 0)),
  );
  const paidFen = orInstead(reader, 'paid', paid, 0);
  const owedFen = orInstead(reader, 'owed', owed, Math.max(0, dueFen - paidFen));
  const period = reader.take('period', readMonthSpan(reader.cell('period').text), ({ from, to }) => `${from} 至 ${to}`);
  const name = words(reader, 'name', 100) ?? '';
  if (name === '') reader.doubt('name', '', doubtful('cell-blank'));
  const fields = given({
    idNo: reader.take('idNo', readIdCard(reader.cell('idNo').text, today)),
    phone: reader.take('phone', readPhone(reader.cell('phone').text)),
    job: words(reader, 'job', 40),
    team: words(reader, 'team', 40),
    periodFrom: period?.from,
    periodTo: period?.to,
    basis: basisOf(reader),
    rateFen,
    quantityHundredths,
    bank: words(reader, 'bank', 60),
    account: words(reader, 'account', 40),
  });
  const remark = [words(reader, 'remark', 120), ...reader.left].filter(Boolean).join(';');
  const line = {
    order: 0,
    name,
    ...fields,
    dueFen,
    paidFen,
    owedFen,
    ...(remark ? { remark: [...remark].slice(0, 200).join('') } : {}),
  };
  return { line, doubts: reader.doubts };
};
