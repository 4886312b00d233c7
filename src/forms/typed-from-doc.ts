import { valueAt } from '../../domain/doc-path.ts';
import type { Doc, Json } from '../../domain/record.ts';
import type { FieldDef, Typed } from './field-def.ts';
import { showValue } from './show-value.ts';
import { putTyped } from './typed-path.ts';

const rough = (value: Json): string | Typed => {
  if (value === null || typeof value !== 'object') return value === null ? '' : String(value);
  if (Array.isArray(value)) return '';
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rough(item)]));
};

/** A doc as a form shows it. Lists are laid out first, because the fields of their items depend on what is in them. */
export const typedFromDoc = (doc: Doc, defsOf: (typed: Typed) => readonly FieldDef[]): Typed => {
  const outline = rough(doc) as Typed;
  const typed: Typed = {};
  for (const def of defsOf(outline)) putTyped(typed, def.path, showValue(def, valueAt(doc, def.path)));
  return typed;
};
