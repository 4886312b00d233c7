import type { ProvidedContext } from 'vitest';
import type { TestProject } from 'vitest/node';
import { type Forked, forked } from './forked.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly countyAddress: string;
    readonly expiredCode: string;
  }
}

let county: Forked<ProvidedContext> | null = null;

/** One seeded county for all browser journeys: PostgreSQL is started once, every file enrols laptops of its own. */
export const setup = async ({ provide }: TestProject): Promise<void> => {
  county = await forked<ProvidedContext>(new URL('county-process.ts', import.meta.url));
  provide('countyAddress', county.said.countyAddress);
  provide('expiredCode', county.said.expiredCode);
};

export const teardown = async (): Promise<void> => county?.end();
