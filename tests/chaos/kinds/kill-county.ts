import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { addOffices, enrolAt } from '../add-offices.ts';
import { type ChaosCounty, startChaosCounty } from '../chaos-county.ts';
import { checkClaims } from '../check-claims.ts';
import { type FaultKind, note, type Round, type Stage } from '../fault-kind.ts';
import { enrolNodeLaptop, type NodeLaptop } from '../node-laptop.ts';
import { createSaidLedger } from '../said-ledger.ts';
import { untilAnswered } from '../until-answered.ts';
import { waitFor } from '../wait-for.ts';

const OFFICES = 3;
const LAPTOPS = 6;

/** A connection that works for the county, preferably in the middle of a transaction. */
const backendOf = async (county: ChaosCounty): Promise<number> => {
  const { rows } = await sql<{ pid: number }>`
    SELECT pid FROM pg_stat_activity
    WHERE datname = 'fengqiao' AND backend_type = 'client backend' AND pid <> pg_backend_pid()
    ORDER BY (state <> 'idle') DESC, random() LIMIT 1`.execute(county.database());
  return rows[0]?.pid ?? 0;
};

const FAULTS: readonly (readonly [string, (county: ChaosCounty) => Promise<void>])[] = [
  ['server', (county) => county.killServer()],
  ['postmaster', async (county) => void process.kill(county.postgresPid(), 'SIGKILL')],
  [
    'backend',
    async (county) => {
      const pid = await backendOf(county);
      if (pid > 0) process.kill(pid, 'SIGKILL');
    },
  ],
  [
    'backend-ended',
    async (county) =>
      void (await sql`SELECT pg_terminate_backend(${await backendOf(county)})`.execute(county.database())),
  ],
  [
    'both',
    async (county) => {
      const postgres = county.postgresPid();
      await county.killServer();
      process.kill(postgres, 'SIGKILL');
    },
  ],
];

const openStage = async (folder: string): Promise<Stage> => {
  const ledger = createSaidLedger('county');
  const county = await startChaosCounty(folder);
  const offices = await addOffices(county.database(), OFFICES);
  const notes: Record<string, number> = {};
  let random = Math.random;
  const laptops: NodeLaptop[] = [];
  for (let at = 0; at < LAPTOPS; at += 1) {
    const name = `county-${at + 1}`;
    const laptop = await enrolNodeLaptop({
      name,
      answer: await enrolAt(county.database(), offices[at % OFFICES] ?? '', 1 + (at % 3), name),
      folder: join(folder, name),
      ledger,
      random: () => random(),
      address: () => county.address,
      retryMs: 150,
    });
    laptops.push(laptop);
    laptop.online();
  }
  const claims = laptops.map((laptop) => checkClaims(laptop, ledger, county.database));
  const drain = () =>
    waitFor('queues', async () => {
      await Promise.all(laptops.map((laptop) => (laptop.waiting() > 0 ? laptop.wake() : null)));
      return laptops.every((laptop) => laptop.waiting() === 0);
    });
  const saveFor = async (laptop: NodeLaptop, saves: number): Promise<void> => {
    for (let at = 0; at < saves; at += 1) if (!(await laptop.saveSomething())) throw new Error('a save failed');
  };
  const round = async (each: Round): Promise<void> => {
    random = each.random;
    const [name, strike] = FAULTS[each.at % FAULTS.length] as (typeof FAULTS)[number];
    note(notes, name);
    const saving = laptops.map((laptop) => saveFor(laptop, 2 + Math.floor(each.random() * 8)));
    await wait(each.random() * 120);
    await untilAnswered(() => strike(county));
    await Promise.all(saving);
    await county.whole();
    for (const one of claims) await one.settled();
    if (each.at % 5 === 4) await drain();
  };
  return {
    ledger,
    notes,
    round,
    finish: async () => {
      await county.whole();
      await drain();
      for (const one of claims) await one.settled();
      for (const laptop of laptops)
        if (laptop.open().store.trouble()) throw new Error(`${laptop.name}: ${laptop.open().store.trouble()}`);
      notes.claims = claims.reduce((sum, one) => sum + one.count(), 0);
    },
    close: async () => {
      for (const laptop of laptops) {
        laptop.offline();
        await laptop.open().vault.lock();
      }
      await county.stop();
    },
  };
};

/** Server, postmaster and single connections die by SIGKILL while six laptops of three offices save and sync. */
export const KILL_COUNTY: FaultKind = { name: 'county', lane: 'node', rounds: 105, open: openStage };
