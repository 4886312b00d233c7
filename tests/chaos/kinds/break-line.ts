import { join } from 'node:path';
import { addOffices, enrolAt } from '../add-offices.ts';
import { openBadLine } from '../bad-line.ts';
import { startChaosCounty } from '../chaos-county.ts';
import { checkClaims } from '../check-claims.ts';
import { type FaultKind, note, type Round, type Stage } from '../fault-kind.ts';
import { lineFault } from '../line-faults.ts';
import { enrolNodeLaptop, type NodeLaptop } from '../node-laptop.ts';
import { createSaidLedger } from '../said-ledger.ts';
import { waitFor } from '../wait-for.ts';

/** So many laptops take turns, so that none meets the county's limit of requests a minute. */
const LAPTOPS = 16;
const OFFICES = 8;
/** A laptop of ours waits 30 s for an answer; here a line that is silent is given up sooner. */
const TIMEOUT_MS = 500;
const STRIKES = 3;
const FAULT_MS = 2500;

const openStage = async (folder: string): Promise<Stage> => {
  const ledger = createSaidLedger('line');
  const county = await startChaosCounty(folder);
  const line = await openBadLine(Number(new URL(county.address).port));
  const offices = await addOffices(county.database(), OFFICES);
  const laptops: NodeLaptop[] = [];
  const notes: Record<string, number> = {};
  let random = Math.random;
  for (let at = 0; at < LAPTOPS; at += 1) {
    const officeId = offices[at % OFFICES] ?? '';
    const name = `line-${at + 1}`;
    laptops.push(
      await enrolNodeLaptop({
        name,
        answer: await enrolAt(county.database(), officeId, 1 + (at % 3), name),
        folder: join(folder, name),
        ledger,
        random: () => random(),
        address: () => line.address,
        timeoutMs: TIMEOUT_MS,
        retryMs: 60,
      }),
    );
  }
  const claims = laptops.map((laptop) => checkClaims(laptop, ledger, county.database));

  const round = async (each: Round): Promise<void> => {
    random = each.random;
    const laptop = laptops[each.at % LAPTOPS] as NodeLaptop;
    const [name, fault] = lineFault(each.at, each.random);
    note(notes, name);
    for (let saves = 1 + Math.floor(each.random() * 5); saves > 0; saves -= 1) await laptop.saveSomething();
    const answersBefore = laptop.answers();
    const syncedBefore = laptop.open().store.counts().lastSyncedAt;
    line.set(fault);
    laptop.online();
    // A cut beyond the end of what is said strikes nobody: then the queue drains under it.
    await waitFor(
      `fault ${name}`,
      () => line.struck() >= STRIKES || (laptop.waiting() === 0 && laptop.answers() > answersBefore),
      FAULT_MS,
    ).catch(() => note(notes, 'faults-that-lasted'));
    const synced = laptop.open().store.counts().lastSyncedAt;
    if (synced !== syncedBefore && laptop.answers() === answersBefore)
      throw new Error(`${name}: in step since ${synced}, and the county never answered`);
    line.set({ kind: 'none' });
    await laptop.wake();
    await waitFor(`queue after ${name}`, () => laptop.waiting() === 0, 30_000);
    laptop.offline();
    await claims[each.at % LAPTOPS]?.settled();
    const trouble = laptop.open().store.trouble();
    if (trouble) throw new Error(`${name}: ${trouble}`);
  };
  return {
    ledger,
    notes,
    round,
    finish: async () => {
      line.set({ kind: 'none' });
      for (const laptop of laptops) {
        laptop.online();
        await laptop.wake();
        await waitFor('queue at the end', () => laptop.waiting() === 0);
        laptop.offline();
      }
      await ledger.read(county.database());
      notes.claims = claims.reduce((sum, one) => sum + one.count(), 0);
    },
    close: async () => {
      for (const laptop of laptops) {
        laptop.offline();
        await laptop.open().vault.lock();
      }
      await line.close();
      await county.stop();
    },
  };
};

/** A line that cuts after every k-th byte, says everything twice, stalls, falls silent, or lets strangers answer. */
export const BREAK_LINE: FaultKind = { name: 'line', lane: 'node', rounds: 320, open: openStage };
