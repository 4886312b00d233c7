import { createHash } from 'node:crypto';
import { canonicalJson } from '../../domain/canonical-json.ts';
import type { Change } from '../../domain/change.ts';
import { seededRandom } from '../../server/seed/seeded-random.ts';
import { settleAll } from './digest-at-once.ts';
import type { CountySnapshot } from './memory-office-store.ts';
import { createSimCounty, type RecordCounty, type SimCounty } from './sim-county.ts';
import type { DiskImage } from './sim-disk.ts';
import { bootLaptop, enrolLaptop, killLaptop, type LaptopPorts, type SimLaptop } from './sim-laptop.ts';
import type { Trap } from './trap.ts';

/** What a change says, whatever number it has: the same words under a new identity are the same words. */
export const contentOf = ({ group, recordId, kind, set, at, userId }: Omit<Change, 'id' | 'hash'>): string =>
  canonicalJson({ group, recordId, kind, set, at, userId });

/** Something a screen called saved. */
export type Said = { readonly content: string; readonly change: Change; readonly officeId: string };

export type World = {
  readonly seed: number;
  readonly trap: Trap | null;
  readonly random: () => number;
  readonly county: SimCounty;
  readonly laptops: SimLaptop[];
  readonly ports: (laptop: SimLaptop) => LaptopPorts;
  /** Virtual milliseconds; laptops may go wrong by `skew`. */
  clockMs: number;
  readonly skew: Map<string, number>;
  readonly said: Said[];
  /** Contents whose only disk was taken away by the fault itself (an older image put back). */
  readonly destroyed: Set<string>;
  /** Contents that the county has told a device it has taken. */
  readonly taken: Set<string>;
  backup: CountySnapshot | null;
  readonly oldImages: Map<string, { image: DiskImage; said: number }>;
  /** Requests that the line has kept a copy of, to deliver them a second time. */
  readonly copies: string[];
  readonly faults: Record<string, number>;
  readonly checks: Record<string, number>;
  readonly trace: ReturnType<typeof createHash>;
  readonly fresh: () => string;
};

/** A rule that did not hold; the message names the seed. */
class Violation extends Error {}

export const hold = (world: World, rule: string, holds: boolean, what: () => string): void => {
  world.checks[rule] = (world.checks[rule] ?? 0) + 1;
  if (!holds)
    throw new Violation(`seed ${world.seed}${world.trap ? ` trap ${world.trap.name}` : ''}: ${rule} ${what()}`);
};

export const count = (world: World, fault: string): void => {
  world.faults[fault] = (world.faults[fault] ?? 0) + 1;
};

export const pick = <T>(world: World, from: readonly T[]): T | undefined =>
  from[Math.floor(world.random() * from.length)];
export const chance = (world: World, share: number): boolean => world.random() < share;

const START_MS = Date.UTC(2026, 10, 24, 1);
/** 23:20 of New Year's Eve in Asia/Shanghai. */
const NEW_YEARS_EVE_MS = Date.UTC(2026, 11, 31, 15, 20);

/** A county with 1–3 offices and 2–6 laptops, all enrolled, none switched off. */
export const createWorld = async (seed: number, trap: Trap | null, record?: RecordCounty): Promise<World> => {
  const random = seededRandom(seed);
  let ids = 0;
  const fresh = () => {
    ids += 1;
    return `id-${String(ids).padStart(6, '0')}`;
  };
  const clock = { ms: random() < 0.25 ? NEW_YEARS_EVE_MS : START_MS };
  const county = createSimCounty({
    now: () => new Date(clock.ms),
    newId: fresh,
    ...(record ? { record } : {}),
    ...(trap?.store
      ? { wrap: (store, memory, request) => trap.store?.(store, { memory, random, request }) ?? store }
      : {}),
  });
  const skew = new Map<string, number>();
  const world: World = {
    seed,
    trap,
    random,
    county,
    laptops: [],
    ports: ({ name }) => ({
      now: () => clock.ms + (skew.get(name) ?? 0),
      random,
      newId: fresh,
      ...(trap?.disk ? { wrapDisk: (ports) => trap.disk?.(ports, random) ?? ports } : {}),
    }),
    get clockMs() {
      return clock.ms;
    },
    set clockMs(ms) {
      clock.ms = ms;
    },
    skew,
    said: [],
    destroyed: new Set(),
    taken: new Set(),
    backup: null,
    oldImages: new Map(),
    copies: [],
    faults: {},
    checks: {},
    trace: createHash('sha256'),
    fresh,
  };
  const offices = 1 + Math.floor(random() * 3);
  const laptops = Math.max(offices, 2 + Math.floor(random() * 5));
  for (let at = 0; at < laptops; at += 1) {
    const officeId = `office-${1 + (at % offices)}`;
    if (at < offices) county.addOffice(officeId);
    const userId = `user-${at + 1}`;
    county.addUser(officeId, userId);
    const timeline = county.memory.timeline();
    const laptop = await enrolLaptop(`laptop-${at + 1}`, county.enrol(officeId), { officeId, userId, timeline });
    world.laptops.push(laptop);
    await bootLaptop(laptop, world.ports(laptop));
    await settleAll();
  }
  return world;
};

/** Switches a laptop on again after its power went; it may have died in the middle of starting. */
export const reboot = async (world: World, laptop: SimLaptop): Promise<void> => {
  killLaptop(laptop);
  await bootLaptop(laptop, world.ports(laptop));
  await settleAll();
};
