import { takeBack, work } from './clerk-actions.ts';
import { settleAll } from './digest-at-once.ts';
import { type FaultKind, fault } from './fault-actions.ts';
import { checkWorld } from './final-rules.ts';
import { deliver, deliverCopy, enrolAgain, lineOf, passTime } from './line-actions.ts';
import { checkNothingLost, sealedTexts } from './local-rules.ts';
import type { RecordCounty } from './sim-county.ts';
import type { SimLaptop } from './sim-laptop.ts';
import type { Trap } from './trap.ts';
import { carrySometimes } from './usb-actions.ts';
import { chance, createWorld, hold, pick, reboot, type World } from './world.ts';

export type WorldOptions = {
  readonly seed: number;
  readonly events?: number;
  readonly trap?: Trap | null;
  /** Faults that this world does not have. */
  readonly without?: readonly FaultKind[];
  readonly record?: RecordCounty;
  /** Hands the world out before it begins, to look into it after a violation. */
  readonly keep?: (world: World) => void;
};
export type WorldReport = {
  readonly seed: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly checks: Readonly<Record<string, number>>;
  /** Equal seeds give equal traces, or the simulator itself is not to be trusted (I14). */
  readonly trace: string;
  readonly said: number;
};

/** Rounds within which queues must be empty after the faults have stopped (I12). */
const ROUNDS = 300;

/** Which faults this world has, and how bad its line is: worlds with few faults reach deeper than worlds with all. */
const weatherOf = (world: World): { kinds: FaultKind[]; badness: number; faultShare: number } => {
  const kinds: FaultKind[] = [];
  for (const kind of ['power', 'store', 'clone', 'clock'] as const) if (chance(world, 0.4)) kinds.push(kind);
  const last = pick(world, ['image', 'county', 'none'] as const);
  if (last === 'image' || last === 'county') kinds.push(last);
  return { kinds, badness: pick(world, [0, 0.1, 0.3, 0.6]) ?? 0, faultShare: pick(world, [0.01, 0.03, 0.08]) ?? 0.03 };
};

const oneEvent = async (
  world: World,
  laptop: SimLaptop,
  { kinds, badness, faultShare }: ReturnType<typeof weatherOf>,
): Promise<void> => {
  const kind = chance(world, faultShare) ? pick(world, kinds) : undefined;
  if (kind) return fault(world, laptop, kind);
  const dice = world.random();
  if (dice < 0.4) return work(world, laptop);
  if (dice < 0.44) return takeBack(world, laptop);
  if (dice < 0.46) return deliverCopy(world);
  if (dice < 0.6) return void laptop.open?.engine.wake();
  if (dice < 0.9) return deliver(world, laptop, lineOf(world, badness));
  return passTime(world, Math.floor(world.random() * 600_000));
};

const idle = ({ open, asked }: SimLaptop): boolean =>
  open !== null && asked.length === 0 && open.memory.outbox.length === 0 && open.memory.reread === null;

/** Faults have stopped: everybody is switched on, the line is good, until nothing is left to carry. */
const calmDown = async (world: World): Promise<void> => {
  for (const laptop of world.laptops) await reboot(world, laptop);
  let calm = 0;
  for (let round = 0; round < ROUNDS && calm < 3; round += 1) {
    for (const laptop of world.laptops) {
      await enrolAgain(world, laptop);
      void laptop.open?.engine.wake();
      await settleAll();
      while (laptop.asked.length > 0) await deliver(world, laptop, 'good');
    }
    calm = world.laptops.every(idle) ? calm + 1 : 0;
  }
  for (const laptop of world.laptops)
    hold(
      world,
      'I12',
      idle(laptop),
      () => `${laptop.name} is stuck with ${laptop.open?.memory.outbox.length}: ${laptop.problem}`,
    );
};

const checkSealed = (world: World, before: ReadonlyMap<string, string>): void => {
  const after = sealedTexts(world);
  for (const [id, text] of before)
    if (after.has(id)) hold(world, 'I9', after.get(id) === text, () => `${id} was sealed and has changed`);
};

/** One world from its seed to its end. Throws a Violation that names seed and rule. */
export const runWorld = async ({
  seed,
  events,
  trap = null,
  without = [],
  record,
  keep,
}: WorldOptions): Promise<WorldReport> => {
  const world = await createWorld(seed, trap, record);
  keep?.(world);
  const { kinds, ...weather } = weatherOf(world);
  const faults = kinds.filter((kind) => !without.includes(kind));
  const many = events ?? 60 + Math.floor(world.random() ** 2 * 400);
  let sealed = new Map<string, string>();
  let timeline = world.county.memory.timeline();
  for (let at = 0; at < many; at += 1) {
    const laptop = pick(world, world.laptops);
    if (!laptop) continue;
    // A world that another store lives through again has no sticks: it is told of requests alone.
    if (!record) await carrySometimes(world, laptop);
    await oneEvent(world, laptop, { ...weather, kinds: faults });
    await settleAll();
    if (laptop.disk.isDead()) await reboot(world, laptop);
    world.trace.update(`${at} ${laptop.name} ${world.said.length} ${laptop.open?.memory.cursor}\n`);
    if (at % 25 === 24) {
      await checkNothingLost(world);
      // A county that went back may have forgotten that something was sealed; two laptops may then seal it differently, and the second is parked.
      if (timeline !== world.county.memory.timeline()) sealed = new Map();
      timeline = world.county.memory.timeline();
      checkSealed(world, sealed);
      sealed = new Map([...sealed, ...sealedTexts(world)]);
    }
  }
  await calmDown(world);
  if (timeline === world.county.memory.timeline()) checkSealed(world, sealed);
  await checkNothingLost(world);
  checkWorld(world);
  world.checks.I14 = 1;
  const { checks } = world;
  return { seed, faults: world.faults, checks, trace: world.trace.digest('hex'), said: world.said.length };
};
