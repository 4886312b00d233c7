import { checkChange } from '../../../domain/check-change.ts';
import { checkDoc } from '../../../domain/check-doc.ts';
import { SEED_OFFICES } from '../../../server/seed/offices.ts';
import type { SeedRecord } from '../../../server/seed/seed-matters.ts';
import { inventLedger } from '../ledger/invent-ledger.ts';

/** A clue that the county takes as a new record of a mediator. */
const isTaken = ({ kind, doc }: SeedRecord): boolean =>
  kind === 'clue' &&
  checkDoc(kind, doc).length === 0 &&
  checkChange({ kind, before: null, after: doc, userId: '', role: 'mediator', openConflictPaths: [] }).every(
    ({ severity }) => severity !== 'error',
  );

/** Exactly `count` invented clues, every one with an id of this `series`. */
export const inventClues = (series: string, count: number, today: string): SeedRecord[] => {
  const [place] = SEED_OFFICES;
  if (!place) throw new Error('no office');
  return inventLedger(place, count, today, isTaken).map((record, at) => ({ ...record, id: `${series}-${at}` }));
};
