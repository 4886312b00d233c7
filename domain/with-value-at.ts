import type { Doc, Json } from './record.ts';

/** A copy with one own key set or (null) removed; defineProperty keeps "__proto__" an ordinary name. */
const withKey = (object: Doc, key: string, value: Json): Doc => {
  const copy: Record<string, Json> = { ...object };
  if (value === null) {
    delete copy[key];
    return copy;
  }
  Object.defineProperty(copy, key, { value, writable: true, enumerable: true, configurable: true });
  return copy;
};

const childOf = (object: Doc, key: string): Doc => {
  const child = Object.hasOwn(object, key) ? object[key] : undefined;
  return typeof child === 'object' && child !== null && !Array.isArray(child) ? (child as Doc) : {};
};

const put = (object: Doc, steps: readonly string[], value: Json): Doc => {
  const [key = '', ...rest] = steps;
  if (rest.length === 0) return withKey(object, key, value);
  if (value === null && !Object.hasOwn(object, key)) return object;
  return withKey(object, key, put(childOf(object, key), rest, value));
};

/** A doc with the value at a dotted path; null removes it, '' replaces the whole doc. The given doc stays as it is. */
export const withValueAt = (doc: Doc, path: string, value: Json): Doc =>
  path === '' ? ((value ?? {}) as Doc) : put(doc, path.split('.'), value);
