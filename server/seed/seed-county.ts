import { addDays } from '../../domain/civil-date.ts';
import type { Database } from '../db/database.ts';
import { passwordHash } from '../secrets.ts';
import { inventWith } from './invented.ts';
import { numberSeeded } from './number-seeded.ts';
import { SEED_OFFICES } from './offices.ts';
import { type SeedPlace, type SeedRecord, seedMatter } from './seed-matters.ts';
import { seededRandom } from './seeded-random.ts';

/** The log-in of headquarters in a seeded county; a demonstration, so it is printed at start. */
export const COUNTY_LOGIN = { name: '县局', password: 'fengqiao-2026' } as const;

const DAYS = 730;
/** Who gave the numbers of the seeded documents: no laptop, so nobody may go on in their blocks. */
const PAPER_REGISTER = 'paper-register';

/** Matters a day: more before Spring Festival, and fewer in the second year than in the first. */
const perDay = (daysAgo: number, month: number): number => {
  const season = month === 12 || month === 1 ? 1.6 : month === 2 ? 0.5 : 1;
  return 0.3 * season * (daysAgo > 365 ? 1.35 : 1);
};

const mattersOf = (place: SeedPlace, seed: number, today: string): SeedRecord[] => {
  const random = seededRandom(seed);
  const invent = inventWith(random);
  let count = 0;
  const newId = () => {
    count += 1;
    return `seed-${place.office.id}-${String(count).padStart(6, '0')}`;
  };
  const records: SeedRecord[] = [];
  for (let daysAgo = DAYS; daysAgo >= 1; daysAgo -= 1) {
    const day = addDays(today, -daysAgo);
    if (random() < perDay(daysAgo, Number(day.slice(5, 7))))
      records.push(...seedMatter(invent, place, day, newId, today));
  }
  return records;
};

/** Fills an empty server with a believable county: three offices, two years; the same day gives the same county. Does nothing where offices are. */
export const seedCounty = async (
  database: Database,
  { today, small = false }: { today: string; small?: boolean },
): Promise<boolean> => {
  const some = await database.selectFrom('offices').select('id').limit(1).executeTakeFirst();
  if (some) return false;
  await database.transaction().execute(async (tx) => {
    for (const [at, place] of SEED_OFFICES.entries()) {
      const all = mattersOf(place, at + 1, today);
      const { records, blocks } = numberSeeded(small ? all.slice(-40) : all, place);
      await tx
        .insertInto('offices')
        .values({
          id: place.office.id,
          profile: JSON.stringify(place.office),
          seq: records.length,
          last_synced_at: null,
        })
        .execute();
      await tx
        .insertInto('users')
        .values(
          place.users.map(({ id, name, role }) => ({ office_id: place.office.id, id, name, role, revoked_at: null })),
        )
        .execute();
      for (let from = 0; from < records.length; from += 500) {
        const rows = records.slice(from, from + 500).map(({ id, kind, doc }, index) => ({
          office_id: place.office.id,
          id,
          kind,
          seq: from + index + 1,
          doc: JSON.stringify(doc),
        }));
        await tx.insertInto('records').values(rows).execute();
      }
      const leases = blocks.map(({ series, year, to }) => ({
        office_id: place.office.id,
        id: `seed-${series}-${year}`,
        device_id: PAPER_REGISTER,
        series,
        year,
        from_n: 1,
        to_n: to,
        leased_at: new Date(`${year}-01-01T00:00:00Z`),
      }));
      if (leases.length) await tx.insertInto('number_leases').values(leases).execute();
    }
    await tx
      .insertInto('county_users')
      .values({ name: COUNTY_LOGIN.name, password_hash: await passwordHash(COUNTY_LOGIN.password) })
      .execute();
  });
  return true;
};
