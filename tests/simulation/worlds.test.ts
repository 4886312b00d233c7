import { describe, expect, test } from 'vitest';
import { startSlice } from './start-slice.ts';

/** Seeds that broke a rule once, each for another reason; they stay. */
const ONCE_BROKEN = [
  7, 13, 41, 46, 51, 68, 74, 123, 139, 195, 360, 373, 585, 837, 322, 179557447414, 179557447432, 179557446005,
  179557447674, 179557446098, 179557446712, 179557445931, 700000026, 700000883, 700001129, 700001441, 700001979,
  179559097163, 990000310, 990003490, 990015344, 990019534, 990007413, 3000001890,
];
/** On each of two threads: a minute of worlds in all. */
const FRESH_MS = 30_000;

describe('simulated worlds', () => {
  test('worlds that once broke a rule keep every rule', { timeout: 120_000 }, async () => {
    const { violations } = await startSlice({ seeds: ONCE_BROKEN });
    expect(violations).toEqual([]);
  });
  test('a minute of worlds that nobody has seen, with all faults, keeps every rule', { timeout: 150_000 }, async () => {
    const first = Math.floor(Date.now() / 1000) * 100;
    const threads = [0, 1].map((at) =>
      startSlice({ seeds: Array.from({ length: 5000 }, (_, index) => first + index * 2 + at), forMs: FRESH_MS }),
    );
    const reports = await Promise.all(threads);
    const worlds = reports.reduce((sum, report) => sum + report.worlds, 0);
    process.stdout.write(`simulated worlds: ${worlds} fresh ones from seed ${first}\n`);
    expect(reports.flatMap(({ violations }) => violations)).toEqual([]);
    expect(worlds).toBeGreaterThan(20);
  });
  test('the same seed is the same world, step by step', { timeout: 60_000 }, async () => {
    const [one, two] = await Promise.all([startSlice({ seeds: [4711] }), startSlice({ seeds: [4711] })]);
    expect(one?.trace).toBe(two?.trace);
    expect(one?.trace).not.toBe('');
  });
  test.each(['last-writer-wins', 'no-journal', 'group-cut', 'sequence-feed', 'content-forgotten'])(
    'the bug "%s", built in on purpose, is caught',
    { timeout: 60_000 },
    async (trap) => {
      const seeds = Array.from({ length: 100 }, (_, at) => at + 1);
      expect((await startSlice({ seeds, trap, stopAtFirst: true })).violations).toHaveLength(1);
    },
  );
});
