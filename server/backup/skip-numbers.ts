import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { dayInShanghai } from '../../domain/civil-date.ts';
import { numberYear, SERIES } from '../numbers/leases-for.ts';
import { UNKNOWN_HOLDER } from '../numbers/unknown-holder.ts';
import type { GivenBefore } from './given-before.ts';
import { hoursSince } from './hours-since.ts';

/** How many numbers of a series are passed over after a restore: more blocks than an office is given between two backups. */
const SKIPPED = 1000;
/**
 * And this many for every hour that has passed since the backup was made. The same backup may be restored twice while nothing is left of the
 * county between: the second must begin above all that the first can have given meanwhile.
 */
const SKIPPED_PER_HOUR = 100;

/** The years whose numbers may have been leased since the backup: last year's where there were any, this year's, and from December on next year's. */
const yearsAt = (now: Date): readonly number[] => {
  const [year = 0, month] = dayInShanghai(now.toISOString()).split('-').map(Number);
  return month === 12 ? [year - 1, year, year + 1] : [year - 1, year];
};

type Restored = { readonly at: Date; readonly now: Date; readonly former: GivenBefore };

/**
 * A laptop may hold numbers that were leased after the backup and that this server no longer knows of. They must never go to a second laptop:
 * every series goes on above them, and above all that the county in its place had given. The register explains the gap.
 */
export const skipNumbers = async (client: pg.Client, { at, now, former }: Restored): Promise<void> => {
  const offices = await client.query<{ id: string }>('SELECT id FROM offices');
  const many = SKIPPED + SKIPPED_PER_HOUR * hoursSince(at, now);
  for (const { id: officeId } of offices.rows)
    for (const { series } of SERIES)
      for (const year of yearsAt(now)) {
        const given = former.numbers.find(
          (one) => one.officeId === officeId && one.series === series && one.year === year,
        );
        await client.query(
          `INSERT INTO number_leases (office_id, id, device_id, series, year, from_n, to_n, leased_at)
           SELECT $1, $2, $3, $4, $5::int, coalesce(max(to_n), 0) + 1, greatest(coalesce(max(to_n), 0), $9::int) + $6::int, $7
           FROM number_leases WHERE office_id = $1 AND series = $4 AND year = $5::int
           HAVING count(*) > 0 OR $9::int > 0 OR $5::int >= $8::int`,
          [officeId, randomUUID(), UNKNOWN_HOLDER, series, year, many, now, numberYear(now), given?.to ?? 0],
        );
      }
};
