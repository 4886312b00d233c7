import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';

/** Three projects: what needs no server (one shared environment, fast), what runs against a real PostgreSQL, and what a person does in a real Chromium (one county for all). */
export default defineConfig({
  test: {
    // Two files at once, on any computer: a test mostly waits for a laptop, a database or a disk.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'pure',
          environment: 'node',
          isolate: false,
          testTimeout: 30_000,
          include: [
            'tests/{domain,documents,papers,workbook,protocol,vault,sync,app,forms,glyphs,attachments,printing,simulation,bench,ui}/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'real',
          environment: 'node',
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          globalSetup: ['tests/support/shared-postgres.ts'],
          include: ['tests/{server,house,electron,chaos}/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'browser',
          // After the others: two cores are few for PostgreSQL, a compiler and a browser at once.
          sequence: { groupOrder: 1 },
          environment: 'node',
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          globalSetup: ['tests/support/browser-county.ts'],
          include: ['tests/e2e/**/*.test.ts'],
        },
      },
    ],
  },
});
