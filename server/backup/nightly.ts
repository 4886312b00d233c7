import type { Database } from '../db/database.ts';

const HOUR = 3_600_000;
/** Not before this much after the last verified one. */
const REST = 20 * HOUR;
/** Quiet: no laptop for this long. */
const QUIET = HOUR;
/** Then the backup is made, quiet or not. */
const AT_LATEST = 26 * HOUR;
/** A try that failed is made again after this. */
const AGAIN = HOUR;

export type BackupTimes = {
  readonly verifiedAt: Date | null;
  readonly triedAt: Date | null;
  readonly heardAt: Date | null;
};

/** Once a day at the first quiet hour; when no hour is quiet, all the same. */
export const backupIsDue = ({ verifiedAt, triedAt, heardAt }: BackupTimes, now: Date): boolean => {
  const since = (at: Date | null) => (at ? now.getTime() - at.getTime() : Number.POSITIVE_INFINITY);
  if (since(triedAt) < AGAIN || since(verifiedAt) < REST) return false;
  return since(heardAt) >= QUIET || (verifiedAt !== null && since(verifiedAt) >= AT_LATEST);
};

/** When the county was last backed up, when that was last tried, and when a laptop was last heard. */
export const backupTimes = async (database: Database): Promise<BackupTimes> => {
  const newest = async (outcome: readonly ('verified' | 'failed')[]) =>
    (
      await database
        .selectFrom('backups')
        .select(({ fn }) => fn.max('at').as('at'))
        .where('outcome', 'in', outcome)
        .executeTakeFirst()
    )?.at ?? null;
  const heard = await database
    .selectFrom('devices')
    .select(({ fn }) => fn.max('last_seen_at').as('at'))
    .executeTakeFirst();
  return {
    verifiedAt: await newest(['verified']),
    triedAt: await newest(['verified', 'failed']),
    heardAt: heard?.at ?? null,
  };
};
