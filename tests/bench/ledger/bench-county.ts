import { dayInShanghai } from '../../../domain/civil-date.ts';
import { makeCode } from '../../../server/enrol/make-code.ts';
import { seedCounty } from '../../../server/seed/seed-county.ts';
import type { SeedRecord } from '../../../server/seed/seed-matters.ts';
import { type RunningCounty, startCounty } from '../../../server/start-county.ts';
import { fillOffice } from './fill-office.ts';

export const ROWS = 20_000;

/** An office of the measured county: whose laptop is enrolled, and which records it holds. */
type BenchOffice = {
  readonly officeId: string;
  readonly userId: string;
  readonly keeps: (record: SeedRecord) => boolean;
};

/** 20,000 records of all kinds (unlock, save), and 20,000 rows of one ledger (search, scroll). */
export const MIXED: BenchOffice = { officeId: 'shuanglong', userId: 'shuanglong-2', keeps: () => true };
export const CLUES: BenchOffice = {
  officeId: 'shiqiao',
  userId: 'shiqiao-2',
  keeps: ({ kind }) => kind === 'clue',
};

/** A real county server over its own PostgreSQL, with both offices filled. */
export const startBenchCounty = async (dataDir: string): Promise<RunningCounty> => {
  const county = await startCounty({ dataDir, port: 0, logTo: false });
  const today = dayInShanghai(new Date().toISOString());
  await seedCounty(county.database, { today, small: true });
  await fillOffice(county.database, { ...MIXED, rows: ROWS }, today);
  await fillOffice(county.database, { ...CLUES, rows: ROWS }, today);
  return county;
};

/** A one-time code for the office's laptop. */
export const benchCode = async (county: RunningCounty, { officeId, userId }: BenchOffice): Promise<string> =>
  (await makeCode(county.database, officeId, userId, new Date())).code;
