import type { Doc } from './record.ts';
import { withValueAt } from './with-value-at.ts';

/** Moves the text typed under `newProgress` into the append-only progress list; without text only the helper field goes. */
export const takeNewProgress = (doc: Doc, entry: { id: string; order: number; at: string; by: string }): Doc => {
  const text = doc.newProgress;
  const rest = withValueAt(doc, 'newProgress', null);
  if (typeof text !== 'string' || text.trim() === '') return rest;
  const { id, order, at, by } = entry;
  return withValueAt(rest, `progress.${id}`, { order, at, by, text: text.trim() });
};
