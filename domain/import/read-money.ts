import { parseYuan } from '../parse-yuan.ts';
import { saysNotKnown, withoutBlanks } from './plain-text.ts';
import { doubtful, noted, notTaken, type Reading, taken } from './reading.ts';
import type { Cell } from './sheet.ts';

/** "万" when the head gives the column's unit, as in 涉及金额(万元). */
export const moneyUnit = (label: string): '' | '万' => (/万元?/u.test(label) ? '万' : '');

const VAGUE = /约|近|大约|左右|余|多|上下/u;

/** An amount in 分. A bare figure takes the unit of the head; 约 is taken, and doubtful. */
export const readMoney = (cell: Cell, unit: '' | '万' = ''): Reading<number> => {
  const plain = withoutBlanks(cell.text);
  if (plain === '') return notTaken();
  if (saysNotKnown(plain)) return notTaken(noted('cell-not-known'));
  const bare = /^-?[\d,.]+$/u.test(plain);
  const amount = parseYuan(bare ? `${plain}${unit}` : plain.replace(/(?:左右|余|多|上下)(?=元|万|$)/gu, ''));
  if (!amount.ok) {
    const code = amount.problems[0]?.code ?? 'not-an-amount';
    return notTaken(doubtful(code));
  }
  if (VAGUE.test(plain)) return taken(amount.value, doubtful('cell-approximate'));
  const asTyped = unit === '' && (cell.kind === 'number' || /^\d+(?:\.\d{1,2})?$/u.test(cell.text));
  return asTyped ? taken(amount.value) : taken(amount.value, noted('cell-rewritten'));
};
