import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { digestAtOnce } from './digest-at-once.ts';
import type { FaultKind } from './fault-actions.ts';
import { runWorld } from './run-world.ts';
import { TRAPS } from './traps.ts';

export type SliceTask = {
  readonly seeds: readonly number[];
  /** No further world begins after this long. */
  readonly forMs?: number;
  readonly events?: number;
  readonly trap?: string;
  /** Faults that these worlds do not have. */
  readonly without?: readonly FaultKind[];
  readonly stopAtFirst?: boolean;
};
export type SliceReport = {
  readonly worlds: number;
  readonly said: number;
  readonly violations: readonly { readonly seed: number; readonly message: string }[];
  readonly faults: Record<string, number>;
  readonly checks: Record<string, number>;
  /** Of the last world: equal seeds give equal traces (I14). */
  readonly trace: string;
};

const add = (into: Record<string, number>, from: Readonly<Record<string, number>>) => {
  for (const [key, value] of Object.entries(from)) into[key] = (into[key] ?? 0) + value;
};

/** A handful of worlds one after another. A violation, or a bug that throws, ends its world and not the slice. */
export const runSlice = async ({
  seeds,
  events,
  forMs = Number.POSITIVE_INFINITY,
  trap: name,
  without = [],
  stopAtFirst,
}: SliceTask): Promise<SliceReport> => {
  digestAtOnce();
  const trap = TRAPS.find((one) => one.name === name) ?? null;
  const violations: { seed: number; message: string }[] = [];
  const faults: Record<string, number> = {};
  const checks: Record<string, number> = {};
  let worlds = 0;
  let said = 0;
  let trace = '';
  const until = Date.now() + forMs;
  for (const seed of seeds) {
    if (Date.now() > until) break;
    worlds += 1;
    try {
      const report = await runWorld({ seed, trap, without, ...(events === undefined ? {} : { events }) });
      add(faults, report.faults);
      add(checks, report.checks);
      said += report.said;
      trace = report.trace;
    } catch (trouble) {
      const { message, stack } = trouble as Error;
      violations.push({ seed, message: message.startsWith('seed ') ? message : `seed ${seed}: ${stack ?? message}` });
      if (stopAtFirst) break;
    }
  }
  return { worlds, said, violations, faults, checks, trace };
};

if (!isMainThread && parentPort && workerData) parentPort.postMessage(await runSlice(workerData as SliceTask));
