import type { Json } from './record.ts';

type Plain = Json | undefined | { readonly [key: string]: unknown } | readonly unknown[];

/** JSON with sorted keys and without absent values: equal content, equal text (after RFC 8785, integers and strings only). */
export const canonicalJson = (value: Plain): string => {
  if (value === undefined || value === null) return 'null';
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item as Plain)).join(',')}]`;
  if (typeof value === 'object') {
    let text = '';
    // Every change is hashed on both sides: this walk is most of what a hash costs.
    for (const key of Object.keys(value).sort()) {
      const item = (value as Record<string, Plain>)[key];
      if (item !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(item)}`;
    }
    return `{${text}}`;
  }
  return JSON.stringify(value);
};
