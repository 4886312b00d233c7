import type { Confirmed } from './live-records.ts';
import type { Offer } from './save-edits.ts';

/** Rows of the register go with the document that bears the number. */
const ownerOf = ({ id, kind, doc }: Confirmed): string => (kind === 'numberUse' ? String(doc.usedFor) : id);

/**
 * Rows that a restored county has not, as offers to it: each an action of its own, but a document and its numbers one action, taken together or
 * refused together (L3).
 */
export const lostOffers = (rows: readonly Confirmed[], newId: () => string): readonly Offer[] => {
  const groups = new Map<string, Confirmed[]>();
  for (const row of rows) groups.set(ownerOf(row), [...(groups.get(ownerOf(row)) ?? []), row]);
  return [...groups.values()].flatMap((together): Offer[] => {
    const group = newId();
    return together.map(({ id, kind, doc }) => ({
      ...{ recordId: id, kind: kind as Offer['kind'], group },
      set: [{ path: '', was: null, now: doc }],
    }));
  });
};
