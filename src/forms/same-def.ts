import type { FieldDef } from './field-def.ts';

const same = (one: unknown, other: unknown): boolean =>
  Array.isArray(one) && Array.isArray(other)
    ? one.length === other.length && one.every((word, at) => word === other[at])
    : Object.is(one, other);

/** Would both be drawn alike? Forms make their fields anew with every letter typed. */
export const sameDef = (one: FieldDef, other: FieldDef): boolean => {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)] as (keyof FieldDef)[]);
  return one === other || [...keys].every((key) => same(one[key], other[key]));
};
