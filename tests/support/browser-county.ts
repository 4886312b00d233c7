import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ProvidedContext } from 'vitest';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    readonly countyAddress: string;
    readonly expiredCode: string;
  }
}

let county: ChildProcess | null = null;

/** One seeded county for all browser journeys: PostgreSQL is started once, every file enrols laptops of its own. */
export const setup = async ({ provide }: TestProject): Promise<void> => {
  county = fork(fileURLToPath(new URL('county-process.ts', import.meta.url)), { execArgv: [] });
  const failed = once(county, 'exit').then(() => Promise.reject(new Error('the county of the journeys did not start')));
  const [facts] = (await Promise.race([once(county, 'message'), failed])) as [ProvidedContext];
  failed.catch(() => {});
  provide('countyAddress', facts.countyAddress);
  provide('expiredCode', facts.expiredCode);
};

export const teardown = async (): Promise<void> => {
  if (!county || county.exitCode !== null) return;
  const gone = once(county, 'exit');
  // The county stops by itself when nobody is at the other end, also when this process was killed.
  county.disconnect();
  await gone;
};
