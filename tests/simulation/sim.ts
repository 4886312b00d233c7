import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { FaultKind } from './fault-actions.ts';
import { shrink } from './shrink.ts';
import { startSlice } from './start-slice.ts';
import { TRAPS } from './traps.ts';

/** npm run sim -- --worlds 2000 [--from 1] [--seed 7] · npm run sim -- --traps. The last line is JSON. */
const { values } = parseArgs({
  options: {
    worlds: { type: 'string', default: '2000' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    events: { type: 'string' },
    traps: { type: 'boolean', default: false },
    without: { type: 'string', default: '' },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);

const added = (all: readonly Readonly<Record<string, number>>[]): Record<string, number> => {
  const sum: Record<string, number> = {};
  for (const one of all) for (const [key, value] of Object.entries(one)) sum[key] = (sum[key] ?? 0) + value;
  return sum;
};

const worlds = async (): Promise<boolean> => {
  const from = Number(values.seed ?? values.from);
  const count = values.seed ? 1 : Number(values.worlds);
  const workers = Math.max(1, Math.min(availableParallelism(), count));
  const events = values.events ? { events: Number(values.events) } : {};
  const without = values.without.split(',').filter((kind) => kind !== '') as FaultKind[];
  const startedAt = Date.now();
  const reports = await Promise.all(
    Array.from({ length: workers }, (_, at) =>
      startSlice({ seeds: seedsOf(from, count, at, workers), without, ...events }),
    ),
  );
  const bad = reports.flatMap(({ violations }) => violations);
  for (const { seed, message } of bad) say(`${message}\n  shrunk: ${await shrink(seed)}`);
  const done = reports.reduce((sum, report) => sum + report.worlds, 0);
  say(
    JSON.stringify({
      worlds: done,
      violations: bad.length,
      seeds: bad.map(({ seed }) => seed),
      saved: reports.reduce((sum, { said }) => sum + said, 0),
      faults: added(reports.map(({ faults }) => faults)),
      checks: added(reports.map(({ checks }) => checks)),
      ms: Date.now() - startedAt,
    }),
  );
  return bad.length === 0 && done === count;
};

const seedsOf = (from: number, count: number, at: number, of: number): number[] =>
  Array.from({ length: count }, (_, index) => from + index).filter((_, index) => index % of === at);

/** Worlds that a trap may take before it counts as not caught. */
const TRAP_WORLDS = 400;

const traps = async (): Promise<boolean> => {
  const startedAt = Date.now();
  const took: Record<string, number | null> = {};
  const queue = [...TRAPS];
  const work = async () => {
    for (let trap = queue.shift(); trap; trap = queue.shift()) {
      const seeds = Array.from({ length: TRAP_WORLDS }, (_, at) => at + 1);
      const report = await startSlice({ seeds, trap: trap.name, stopAtFirst: true });
      took[trap.name] = report.violations.length > 0 ? report.worlds : null;
      const message = report.violations[0]?.message.slice(0, 160) ?? 'NOT CAUGHT';
      say(`${trap.name} (${trap.bug}): ${report.worlds} worlds · ${message}`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  const caught = Object.values(took).filter((one) => one !== null).length;
  say(JSON.stringify({ traps: TRAPS.length, caught, worldsToCatch: took, ms: Date.now() - startedAt }));
  return caught === TRAPS.length;
};

process.exit((await (values.traps ? traps() : worlds())) ? 0 : 1);
