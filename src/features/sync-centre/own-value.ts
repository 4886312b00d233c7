import { parseYuan } from '../../../domain/parse-yuan.ts';
import { readTypedDay } from '../../../domain/read-typed-day.ts';
import type { Json } from '../../../domain/record.ts';
import { isFreeText } from './is-free-text.ts';

const lastOf = (path: string): string => path.split('.').at(-1) ?? '';

/** What may be typed instead of the two values: text, a day or an amount; null: this field is filled in its own form. */
export const ownValueKind = (path: string): 'text' | 'day' | 'amount' | null => {
  const last = lastOf(path);
  if (last.endsWith('On')) return 'day';
  if (last.endsWith('Fen')) return 'amount';
  return isFreeText(path) ? 'text' : null;
};

/** The typed words as a value of the field; undefined while they are not one. */
export const readOwnValue = (path: string, typed: string, today: string): Json | undefined => {
  const words = typed.trim();
  if (words === '') return undefined;
  const kind = ownValueKind(path);
  if (kind === 'day') return readTypedDay(words, today) ?? undefined;
  if (kind !== 'amount') return words;
  const amount = parseYuan(words);
  return amount.ok ? amount.value : undefined;
};
