import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../../server/seed/seeded-random.ts';
import type { FaultKind, Stage } from './fault-kind.ts';

/** What one kind of fault came to. `failures`: what was never to happen and is neither a loss nor a doubling (stuck, a false claim, a broken promise). */
export type KindReport = {
  readonly rounds: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  readonly failures: readonly string[];
  readonly notes: Readonly<Record<string, number>>;
  readonly seconds: number;
  readonly skipped?: true;
};

export type ChaosOptions = {
  readonly seed: number;
  readonly rounds: number;
  /** Where the evidence of a failure stays. */
  readonly folder: string;
  readonly tell: (line: string) => void;
};

const SEEDS_APART = 100_003;

const runRounds = async (stage: Stage, kind: FaultKind, { seed, rounds, tell }: ChaosOptions): Promise<string[]> => {
  const failures: string[] = [];
  let at = 0;
  try {
    for (; at < rounds; at += 1) {
      await stage.round({ at, random: seededRandom(seed * SEEDS_APART + at) });
      if ((at + 1) % 25 === 0)
        tell(`${kind.name}: ${at + 1} of ${rounds} rounds, ${stage.ledger.saidCount()} called saved`);
    }
  } catch (trouble) {
    failures.push(`seed ${seed} ${kind.name} round ${at}: ${(trouble as Error).message}`);
  }
  try {
    // Also after a failure: what is only late is not lost.
    await stage.finish();
  } catch (trouble) {
    failures.push(`seed ${seed} ${kind.name} at the end: ${(trouble as Error).message}`);
  }
  return failures;
};

const nothing = { rounds: 0, acknowledged: 0, lost: 0, doubled: 0, failures: [], notes: {}, seconds: 0 } as const;

/** Runs the rounds of one kind; keeps its folder when anything was wrong, with what was found in `failure.json`. */
export const runKind = async (kind: FaultKind, options: ChaosOptions): Promise<KindReport> => {
  const folder = join(options.folder, kind.name);
  mkdirSync(folder, { recursive: true });
  const from = performance.now();
  const stage = await kind.open(folder);
  if (!stage) return { ...nothing, skipped: true };
  const failures = await runRounds(stage, kind, options);
  const { ledger, notes } = stage;
  const lost = ledger.lost();
  const doubled = ledger.doubled();
  const broken = ledger.brokenPromises();
  if (broken.length && !failures.length) failures.push(`seed ${options.seed} ${kind.name}: promises not kept`);
  await stage.close();
  if (failures.length + lost.length + doubled.length === 0)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  else {
    const found = { seed: options.seed, failures, lost, doubled, broken };
    writeFileSync(join(folder, 'failure.json'), JSON.stringify(found, null, 2));
    options.tell(`${kind.name}: FAILED with seed ${options.seed}; evidence in ${folder}`);
  }
  return {
    rounds: options.rounds,
    acknowledged: ledger.saidCount(),
    lost: lost.length,
    doubled: doubled.length,
    failures,
    notes,
    seconds: Math.round((performance.now() - from) / 1000),
  };
};
