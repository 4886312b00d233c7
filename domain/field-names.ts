import { valueAt } from './doc-path.ts';
import { FIELD_NAMES } from './field-name-table.ts';
import type { Kind } from './kinds/kind.ts';
import type { Doc, Json } from './record.ts';

type AnyNames = {
  readonly name: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly items?: Readonly<
    Record<string, { readonly name: string; readonly fields: Readonly<Record<string, string>> }>
  >;
};

/** A newer version's kind has no names here. */
const namesOf = (kind: Kind): AnyNames | undefined => FIELD_NAMES[kind];

/** What a kind of record is called. */
export const kindName = (kind: Kind): string => namesOf(kind)?.name ?? '记录';

const itemTitle = (item: Json | undefined): string => {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return '';
  const name = (item as Doc).name;
  return typeof name === 'string' && name !== '' ? `「${name}」` : '';
};

/**
 * A field as the clerk knows it: "parties.p1.phone" → 当事人「王小明」的联系方式.
 * `doc` lets an item be called by its name; without it the list alone is named. '' is the whole record.
 */
export const fieldName = (kind: Kind, path: string, doc?: Doc | null): string => {
  if (path === '') return '整条记录';
  const [head = '', itemId, ...rest] = path.split('.');
  const names = namesOf(kind);
  const own = names?.fields[head] ?? '其他栏目';
  const items = names?.items?.[head];
  if (itemId === undefined || !items) return own;
  const item = `${items.name}${itemTitle(doc ? valueAt(doc, `${head}.${itemId}`) : undefined)}`;
  const inner = rest[0] === undefined ? undefined : items.fields[rest[0]];
  return inner ? `${item}的${inner}` : item;
};

/** The last word of a path's name alone (联系方式), for the lines inside an item. */
export const innerFieldName = (kind: Kind, path: string): string => {
  const [head = '', , inner] = path.split('.');
  const names = namesOf(kind);
  return (inner === undefined ? names?.fields[head] : names?.items?.[head]?.fields[inner]) ?? '其他';
};
