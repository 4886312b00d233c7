import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCode } from '../../server/enrol/make-code.ts';
import { seedCounty } from '../../server/seed/seed-county.ts';
import { type CountyOptions, type RunningCounty, startCounty } from '../../server/start-county.ts';
import { sharedCountyDatabase, TEST_SEED } from './shared-county-database.ts';

export type TestCounty = RunningCounty & {
  readonly log: readonly string[];
  readonly attachmentsDir: string;
  readonly code: (userId: string, officeId: string) => Promise<string>;
};

/** A small seeded county in a database of its own, on the PostgreSQL that tests share or (`ownPostgres`, for who kills it) on one of its own; `stop` ends it. */
export const startTestCounty = async ({
  ownPostgres = false,
  ...more
}: Partial<CountyOptions> & { readonly ownPostgres?: boolean } = {}): Promise<TestCounty> => {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-test-'));
  const log: string[] = [];
  const county = await startCounty({
    dataDir: folder,
    port: 0,
    databaseUrl: ownPostgres ? undefined : await sharedCountyDatabase(),
    logTo: { write: (line) => void log.push(line) },
    ...more,
  });
  await seedCounty(county.database, TEST_SEED);
  return {
    ...county,
    log,
    attachmentsDir: join(folder, 'attachments'),
    code: async (userId, officeId) => (await makeCode(county.database, officeId, userId, new Date())).code,
    stop: async () => {
      await county.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
