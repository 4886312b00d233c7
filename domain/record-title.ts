import { kindName } from './field-names.ts';
import type { Kind } from './kinds/kind.ts';
import type { Doc, Json } from './record.ts';

const words = (value: Json | undefined): string => (typeof value === 'string' ? value.trim() : '');
const clipped = (text: string, max: number): string =>
  [...text].length > max ? `${[...text].slice(0, max).join('')}…` : text;

/** What a person calls one record: its title, name or number, and for a clue its place and matter; the kind alone when nothing is known. */
export const recordTitle = (kind: Kind, doc: Doc | null | undefined): string => {
  if (!doc) return kindName(kind);
  const own =
    words(doc.title) ||
    words(doc.name) ||
    (kind === 'clue' ? [words(doc.place), clipped(words(doc.brief), 24)].filter(Boolean).join(' ') : '') ||
    words(doc.fileName) ||
    words(doc.label) ||
    (kind === 'wording' ? words(doc.version) : '') ||
    words(doc.no);
  return own === '' ? kindName(kind) : own;
};
