import type pg from 'pg';
import type { GivenBefore } from './given-before.ts';
import { hoursSince } from './hours-since.ts';

/** Marks passed over for every begun hour since the backup: nobody enrols more laptops of one office than this. */
const SKIPPED_PER_HOUR = 3;

type Restored = { readonly at: Date; readonly now: Date; readonly former: GivenBefore };

/**
 * A laptop that was enrolled after the backup prints its mark in provisional numbers; a second one with that mark would print the same number on
 * another paper. So marks go on above those of the county in the place, or, where nothing is known of it, above what it can have given.
 */
export const skipMarks = async (client: pg.Client, { at, now, former }: Restored): Promise<void> => {
  const { rows } = await client.query<{ id: string; given: number }>(
    'SELECT id, marks_given AS given FROM offices FOR UPDATE',
  );
  for (const { id, given } of rows) {
    const before = former.marks.find(({ officeId }) => officeId === id)?.given;
    const next = before === undefined ? given + SKIPPED_PER_HOUR * hoursSince(at, now) : Math.max(given, before);
    await client.query('UPDATE offices SET marks_given = $2 WHERE id = $1', [id, next]);
  }
};
