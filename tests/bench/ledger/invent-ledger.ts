import { addDays } from '../../../domain/civil-date.ts';
import { inventWith } from '../../../server/seed/invented.ts';
import { type SeedPlace, type SeedRecord, seedMatter } from '../../../server/seed/seed-matters.ts';
import { seededRandom } from '../../../server/seed/seeded-random.ts';

/** Ten years of matters: 20,000 records are what a busy office holds at the end of them. */
const DAYS = 3650;

/** Exactly `count` invented records of an office, the same every time; `keeps` thins them (only clues, say). */
export const inventLedger = (
  place: SeedPlace,
  count: number,
  today: string,
  keeps: (record: SeedRecord) => boolean,
): SeedRecord[] => {
  const random = seededRandom(count);
  const invent = inventWith(random);
  let n = 0;
  const newId = () => {
    n += 1;
    return `bench-${place.office.id}-${String(n).padStart(6, '0')}`;
  };
  const records: SeedRecord[] = [];
  while (records.length < count) {
    const day = addDays(today, -1 - Math.floor(random() * DAYS));
    records.push(...seedMatter(invent, place, day, newId, today).filter(keeps));
  }
  return records.slice(0, count);
};
