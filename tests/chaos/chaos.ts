import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { machineFacts } from '../bench/machine-facts.ts';
import type { FaultKind } from './fault-kind.ts';
import { FAULT_KINDS } from './fault-kinds.ts';
import { type KindReport, runKind } from './run-kind.ts';

/** npm run chaos -- [--rounds n] [--only kind] [--seed n]: real processes are killed, damaged and cut off; the last line is one line of JSON. */
const { values } = parseArgs({
  options: { rounds: { type: 'string' }, only: { type: 'string' }, seed: { type: 'string' } },
});
const kinds = FAULT_KINDS.filter(({ name }) => values.only === undefined || values.only.split(',').includes(name));
if (kinds.length === 0) {
  process.stderr.write(`没有名为「${values.only}」的故障。可用：${FAULT_KINDS.map(({ name }) => name).join('、')}\n`);
  process.exit(2);
}
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const folder = mkdtempSync(join(tmpdir(), 'fengqiao-chaos-'));
chmodSync(folder, 0o755); // PostgreSQL's own user must come in
const tell = (line: string) => void process.stdout.write(`${line}\n`);
tell(`seed ${seed}`);

const reports: Record<string, KindReport> = {};
const runAll = async (lane: readonly FaultKind[]): Promise<void> => {
  for (const kind of lane) {
    const report = await runKind(kind, { seed, rounds: Number(values.rounds ?? kind.rounds), folder, tell });
    reports[kind.name] = report;
    for (const failure of report.failures) tell(failure);
    tell(
      report.skipped
        ? `${kind.name}: SKIPPED, this machine does not let us`
        : `${kind.name}: ${report.rounds} rounds, ${report.acknowledged} called saved, ${report.lost} lost, ${report.doubled} doubled, ${report.seconds} s`,
    );
  }
};
// Two lanes: a browser that starts, and a county that recovers, mostly wait.
await Promise.all([
  runAll(kinds.filter(({ lane }) => lane === 'browser')),
  runAll(kinds.filter(({ lane }) => lane === 'node')),
]);
const all = Object.values(reports);
const sum = (of: (report: KindReport) => number): number => all.reduce((total, report) => total + of(report), 0);
const total = {
  rounds: sum(({ rounds }) => rounds),
  acknowledged: sum(({ acknowledged }) => acknowledged),
  lost: sum(({ lost }) => lost),
  doubled: sum(({ doubled }) => doubled),
  failures: sum(({ failures }) => failures.length),
  skipped: sum(({ skipped }) => (skipped ? 1 : 0)),
};
const bad = total.lost + total.doubled + total.failures > 0;
if (!bad) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
tell(JSON.stringify({ chaos: { ...total, seed, machine: machineFacts(''), kinds: reports } }));
process.exit(bad ? 1 : 0);
