import type { PrintJobDoc } from '../../domain/kinds/print-job.ts';

const PLACES: Readonly<Record<string, string>> = {
  clue: '/clues',
  case: '/cases',
  agreement: '/agreements',
  paper: '/papers',
};

/** What a print of a blank form is of: this and the code of the form. */
export const BLANK_OF = 'blank.';

/** The page on which a job can be printed again; null where this version has none. */
export const printPlace = ({ ofKind, ofId }: PrintJobDoc): string | null => {
  const place = PLACES[ofKind];
  if (place === undefined) return null;
  // A blank form is no record: it is printed from the ledger.
  return ofId.startsWith(BLANK_OF) ? place : `${place}/${ofId}`;
};
