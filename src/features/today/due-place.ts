import type { DueItem } from '../../../domain/due-items.ts';

const PLACES: Readonly<Partial<Record<DueItem['kind'], string>>> = {
  clue: '/clues',
  case: '/cases',
  agreement: '/agreements',
  // A missing visit or payment is put down on the agreement's page; the item carries the agreement's id.
  followUp: '/agreements',
  payment: '/agreements',
};

/** Where the button of a due item leads; what only the sync centre can settle leads there. */
export const duePlace = ({ kind, recordId }: DueItem): string => {
  const place = PLACES[kind];
  return place ? `${place}/${recordId}` : '/sync';
};
