import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seededRandom } from '../../../server/seed/seeded-random.ts';
import { machineFacts } from '../../bench/machine-facts.ts';
import { startChaosCounty } from '../chaos-county.ts';
import { createSaidLedger } from '../said-ledger.ts';
import { checkOffice } from './check-office.ts';
import { enrolOffices } from './enrol-offices.ts';
import { measureCounty } from './measure-county.ts';
import { drainAll, workDay } from './work-day.ts';

/** npm run soak -- [--small] [--seed n]: 40 offices × 3 laptops × 30 simulated days against the real server; the last line is one line of JSON. */
const { values } = parseArgs({ options: { small: { type: 'boolean', default: false }, seed: { type: 'string' } } });
const [offices, days] = values.small ? [6, 6] : [40, 30];
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const random = seededRandom(seed);
const folder = mkdtempSync(join(tmpdir(), 'fengqiao-soak-'));
chmodSync(folder, 0o755); // PostgreSQL's own user must come in
process.stdout.write(`seed ${seed}, ${offices} offices, ${days} days\n`);

const from = performance.now();
const county = await startChaosCounty(folder);
const ledger = createSaidLedger('soak');
const clock = { day: 0 };
const crews = await enrolOffices({ county, offices, folder, ledger, random, clock });
const figures = [await measureCounty(county, 0)];
for (let day = 1; day <= days; day += 1) {
  clock.day = day;
  await workDay(crews, random);
  if (day % 5 !== 0 && day !== days) continue;
  const measured = await measureCounty(county, day);
  figures.push(measured);
  process.stdout.write(`${JSON.stringify(measured)}\n`);
}
const failures: string[] = [];
const checked = (work: () => Promise<void>) => work().catch((trouble: Error) => void failures.push(trouble.message));
await checked(() => drainAll(crews));
await ledger.read(county.database());
for (const crew of crews) await checked(() => checkOffice(county.database(), crew));
const sum = (of: (crew: (typeof crews)[number]) => number): number =>
  crews.reduce((total, crew) => total + of(crew), 0);
const outcome = {
  seed,
  offices,
  laptops: sum(({ laptops }) => laptops.length),
  days,
  acknowledged: ledger.saidCount(),
  lost: ledger.lost().length,
  doubled: ledger.doubled().length,
  waiting: sum(({ laptops }) => laptops.reduce((total, laptop) => total + laptop.waiting(), 0)),
  conflicts: sum(({ laptops }) => laptops[0]?.open().store.counts().conflicts ?? 0),
  failures: failures.slice(0, 10),
  figures,
  seconds: Math.round((performance.now() - from) / 1000),
  machine: machineFacts(''),
};
for (const { laptops } of crews) for (const laptop of laptops) laptop.offline();
await county.stop();
const bad = outcome.lost + outcome.doubled + outcome.waiting + failures.length > 0;
if (bad) process.stdout.write(`FAILED with seed ${seed}; evidence in ${folder}\n`);
else rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
process.stdout.write(`${JSON.stringify({ soak: outcome })}\n`);
process.exit(bad ? 1 : 0);
