import { foldDigits } from '../../../domain/fold-digits.ts';
import { foldMiddleDot } from '../../../domain/fold-middle-dot.ts';
import { formatFen } from '../../../domain/format-fen.ts';
import type { WageLine } from '../../../domain/kinds/agreement.ts';
import { parseYuan } from '../../../domain/parse-yuan.ts';
import { problemSentence } from '../../../domain/problem-sentence.ts';
import { readTypedMonth } from '../../../domain/read-typed-day.ts';
import type { EditColumn } from '../../ui/edit-grid.tsx';

const money = (typed: string): string | null => {
  if (typed === '') return null;
  const read = parseYuan(typed);
  return read.ok ? null : problemSentence(read.problems[0] ?? { code: 'not-an-amount', path: '', severity: 'error' });
};
const quantity = (typed: string): string | null =>
  typed === '' || readHundredths(typed) !== null ? null : '填数字，最多两位小数，如 86.5。';
const monthText = (typed: string): string | null =>
  typed === '' || readTypedMonth(typed) ? null : '填年月，如 2026-3。';

/** "86.5" → 8650; null when it is no number with at most two decimals. */
const readHundredths = (typed: string): number | null => {
  const match = /^(\d{1,6})(?:\.(\d{1,2}))?$/u.exec(foldDigits(typed).trim());
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
};

/** 8650 → "86.5". */
const showHundredths = (hundredths: number): string => String(hundredths / 100);

/** Columns of the wage list (domain reference §5.10). */
export const WAGE_COLUMNS: readonly EditColumn[] = [
  { key: 'order', label: '序号', width: 66, fixed: true, right: true, pinned: true },
  { key: 'name', label: '姓名', width: 110, pinned: true },
  { key: 'idNo', label: '身份证号', width: 190 },
  { key: 'phone', label: '联系电话', width: 130 },
  { key: 'job', label: '工种', width: 90 },
  { key: 'team', label: '班组', width: 80 },
  { key: 'periodFrom', label: '务工起', width: 92, check: monthText },
  { key: 'periodTo', label: '务工止', width: 92, check: monthText },
  { key: 'rateFen', label: '单价', width: 96, right: true, check: money },
  { key: 'quantityHundredths', label: '数量', width: 80, right: true, check: quantity },
  { key: 'dueFen', label: '应发', width: 116, right: true, check: money },
  { key: 'paidFen', label: '已发', width: 110, right: true, check: money },
  { key: 'owedFen', label: '尚欠', width: 116, right: true, check: money },
  { key: 'bank', label: '开户行', width: 140 },
  { key: 'account', label: '银行卡号', width: 190 },
  { key: 'remark', label: '备注', width: 140 },
];

const MONEY_KEYS: ReadonlySet<string> = new Set(['rateFen', 'dueFen', 'paidFen', 'owedFen']);
const NEEDED_MONEY: ReadonlySet<string> = new Set(['dueFen', 'paidFen', 'owedFen']);

/** A wage line as cells of text. */
export const wageCells = (line: WageLine, at: number): Record<string, string> =>
  Object.fromEntries(
    WAGE_COLUMNS.map(({ key }) => {
      const value = line[key as keyof WageLine];
      if (key === 'order') return [key, String(at + 1)];
      if (value === undefined) return [key, ''];
      if (MONEY_KEYS.has(key)) return [key, formatFen(Number(value))];
      return [key, key === 'quantityHundredths' ? showHundredths(Number(value)) : String(value)];
    }),
  );

const without = (line: WageLine, key: string): WageLine => {
  const rest: Record<string, unknown> = { ...line };
  delete rest[key];
  return rest as WageLine;
};

/** A wage line after one cell was typed into; the text has passed its column's check. Sums are never changed behind the clerk's back. */
export const withWageCell = (line: WageLine, key: string, typed: string): WageLine => {
  if (typed === '') return NEEDED_MONEY.has(key) ? { ...line, [key]: 0 } : without(line, key);
  if (MONEY_KEYS.has(key)) {
    const read = parseYuan(typed);
    return read.ok ? { ...line, [key]: read.value } : line;
  }
  if (key === 'quantityHundredths')
    return { ...line, quantityHundredths: readHundredths(typed) ?? line.quantityHundredths };
  if (key === 'periodFrom' || key === 'periodTo') return { ...line, [key]: readTypedMonth(typed) ?? undefined };
  return { ...line, [key]: foldMiddleDot(typed) };
};
