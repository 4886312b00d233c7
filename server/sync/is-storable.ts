import type { Change } from '../../domain/change.ts';
import type { Json } from '../../domain/record.ts';
import type { WireChange } from '../../protocol/change-schema.ts';
import { writtenOut } from './written-out.ts';

/** PostgreSQL keeps neither U+0000 nor half a surrogate pair, in text or in jsonb. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;
const EVERY_UNSTORABLE = /[\0\p{Surrogate}]/gu;

const isStorable = (value: Json): boolean => {
  if (typeof value === 'string') return !UNSTORABLE.test(value);
  if (value === null || typeof value !== 'object') return true;
  return Object.entries(value).every(([key, item]) => !UNSTORABLE.test(key) && isStorable(item));
};

/** JSON escapes both; a text that only speaks of such an escape looks the same, and then every value is looked at. */
const LOOKS_UNSTORABLE = /\\u(?:0000|d[89a-f])/u;

/** Can this change be kept as it is? Such a one is parked, not refused: a refused one would block all that follow. Its id is checked by the schema. */
export const changeIsStorable = (change: WireChange): boolean =>
  !writtenOut(change as unknown as Change).some((text) => LOOKS_UNSTORABLE.test(text)) ||
  isStorable(change as unknown as Json);

/** The value with a visible sign where something cannot be kept, for the custody of a parked change. */
export const asStorable = <T>(value: T): T => {
  if (typeof value === 'string') return value.replace(EVERY_UNSTORABLE, '␀') as T;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(asStorable) as T;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [asStorable(key), asStorable(item)])) as T;
};
