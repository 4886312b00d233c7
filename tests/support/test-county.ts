import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCode } from '../../server/enrol/make-code.ts';
import { seedCounty } from '../../server/seed/seed-county.ts';
import { type CountyOptions, type RunningCounty, startCounty } from '../../server/start-county.ts';

export type TestCounty = RunningCounty & {
  readonly log: readonly string[];
  readonly attachmentsDir: string;
  readonly code: (userId: string, officeId: string) => Promise<string>;
};

/** A county server with its own PostgreSQL in a fresh folder, a small seeded county in it; `stop` takes everything away. */
export const startTestCounty = async (more: Partial<CountyOptions> = {}): Promise<TestCounty> => {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-test-'));
  const log: string[] = [];
  const county = await startCounty({
    dataDir: folder,
    port: 0,
    logTo: { write: (line) => void log.push(line) },
    ...more,
  });
  await seedCounty(county.database, { today: '2026-11-24', small: true });
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
