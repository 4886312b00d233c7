import { isRealDay } from '../../domain/civil-date.ts';
import { foldDigits } from '../../domain/fold-digits.ts';
import { foldMiddleDot } from '../../domain/fold-middle-dot.ts';
import { parseYuan } from '../../domain/parse-yuan.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { readTypedDay, readTypedMonth } from '../../domain/read-typed-day.ts';
import { readTypedTime } from '../../domain/read-typed-time.ts';
import type { Json } from '../../domain/record.ts';
import type { FieldDef } from './field-def.ts';

const wrong = (path: string, code: Problem['code']): Result<Json> => ({
  ok: false,
  problems: [{ code, path, severity: 'error' }],
});
const right = (value: Json): Result<Json> => ({ ok: true, value });

const readDay = (path: string, typed: string, today: string): Result<Json> => {
  const day = readTypedDay(typed, today);
  return day && isRealDay(day) ? right(day) : wrong(path, 'not-a-date');
};

const readMoney = (path: string, typed: string): Result<Json> => {
  const read = parseYuan(typed);
  return read.ok ? read : { ok: false, problems: read.problems.map((problem) => ({ ...problem, path })) };
};

const readCount = (path: string, typed: string): Result<Json> => {
  const plain = foldDigits(typed).trim();
  return /^\d{1,9}$/u.test(plain) ? right(Number(plain)) : wrong(path, 'not-a-whole-number');
};

const asText = (value: Json): Json => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'boolean' ? (value ? '是' : '否') : value;
};

const readTime = (path: string, typed: string, today: string): Result<Json> => {
  const time = readTypedTime(typed, today);
  return time && isRealDay(time.slice(0, 10)) ? right(time) : wrong(path, 'not-a-time');
};

/** One typed field as a doc value (null: left empty), or why it cannot be read. Text is stored as typed, only blank ends go and the dot of a name is the one of law. */
export const readValue = (def: FieldDef, typed: string | string[], today: string): Result<Json> => {
  if (def.asText) {
    if (Array.isArray(typed)) return right(typed.length ? typed.join('、') : null);
    const read = readValue({ ...def, asText: false }, typed, today);
    return read.ok ? right(asText(read.value)) : read;
  }
  if (Array.isArray(typed)) return right(typed.length ? Object.fromEntries(typed.map((word) => [word, true])) : null);
  const trimmed = typed.trim();
  if (trimmed === '') return def.must ? wrong(def.path, 'missing') : right(null);
  switch (def.kind) {
    case 'value':
      return right(JSON.parse(foldMiddleDot(trimmed)) as Json);
    case 'day':
      return readDay(def.path, trimmed, today);
    case 'time':
      return readTime(def.path, trimmed, today);
    case 'month': {
      const month = readTypedMonth(trimmed);
      return month ? right(month) : wrong(def.path, 'not-a-date');
    }
    case 'money':
      return readMoney(def.path, trimmed);
    case 'count':
    case 'number-choice':
    case 'order':
      return readCount(def.path, trimmed);
    case 'yes-no':
      return right(trimmed === '是');
    default:
      return right(foldMiddleDot(trimmed));
  }
};
