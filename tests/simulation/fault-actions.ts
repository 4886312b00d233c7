import { work } from './clerk-actions.ts';
import { settleAll } from './digest-at-once.ts';
import { deliver } from './line-actions.ts';
import { checkNothingLost } from './local-rules.ts';
import { type DiskImage, EMPTY_DISK } from './sim-disk.ts';
import { bootLaptop, cloneLaptop, killLaptop, type SimLaptop } from './sim-laptop.ts';
import { chance, count, pick, reboot, type World } from './world.ts';

/** The power goes in the middle of a save or of taking an answer, at any write, and leaves a torn journal. */
const losePower = async (world: World, laptop: SimLaptop): Promise<void> => {
  count(world, 'power-lost');
  laptop.disk.losePowerAt(1 + Math.floor(world.random() * 4), Math.floor(world.random() * 60));
  if (laptop.asked.length > 0 && chance(world, 0.5)) await deliver(world, laptop, 'good');
  else await work(world, laptop);
  await settleAll();
  await reboot(world, laptop);
  await checkNothingLost(world);
};

const rowsLost = (world: World, image: DiskImage): DiskImage => {
  if (!image.store) return image;
  const records = new Map(image.store.records);
  for (const id of records.keys()) if (chance(world, 0.4)) records.delete(id);
  const pages = new Map(image.store.pages);
  for (const page of pages.keys()) if (chance(world, 0.4)) pages.delete(page);
  return { ...image, store: { ...image.store, records, pages } };
};

/** Chromium emptied the database, gave a part of the rows back, or an older state of all of it; the journal stands. */
const damageStore = async (world: World, laptop: SimLaptop): Promise<void> => {
  const image = laptop.disk.image();
  killLaptop(laptop);
  const older = world.oldImages.get(laptop.name)?.image.store;
  const how = pick(world, ['store-emptied', 'rows-lost', 'store-older'] as const) ?? 'store-emptied';
  count(world, how);
  if (how === 'store-emptied') laptop.disk.put({ ...image, store: null });
  else if (how === 'rows-lost') laptop.disk.put(rowsLost(world, image));
  else if (older) laptop.disk.put({ ...image, store: older });
  await bootLaptop(laptop, world.ports(laptop));
  await settleAll();
};

/** The disk is full: the store never answers again until the next start; the journal still takes what comes. */
const hangStore = async (world: World, laptop: SimLaptop): Promise<void> => {
  count(world, 'store-hangs');
  await reboot(world, laptop);
};

/** Somebody buys two PCs and copies the disk of the first. */
const clone = async (world: World, laptop: SimLaptop): Promise<void> => {
  if (world.laptops.length >= 8) return;
  count(world, 'cloned');
  const twin = cloneLaptop(laptop, `laptop-${world.laptops.length + 1}`);
  world.laptops.push(twin);
  await bootLaptop(twin, world.ports(twin));
  await settleAll();
};

const keepImage = (world: World, laptop: SimLaptop): void => {
  world.oldImages.set(laptop.name, { image: laptop.disk.image(), said: world.said.length });
};

/** The whole disk is put back to what it was: what was said since, and not yet sent, is gone with it. */
const putImageBack = async (world: World, laptop: SimLaptop): Promise<void> => {
  const kept = world.oldImages.get(laptop.name);
  if (!kept || kept.image === EMPTY_DISK) return;
  count(world, 'disk-restored');
  for (const { content } of world.said.slice(kept.said)) if (!world.taken.has(content)) world.destroyed.add(content);
  killLaptop(laptop);
  laptop.disk.put(kept.image);
  await bootLaptop(laptop, world.ports(laptop));
  await settleAll();
};

const backUp = (world: World): void => {
  count(world, 'backup');
  world.backup = world.county.memory.backUp();
};

/** The county goes back to its last backup; what came since it has forgotten. */
const restoreCounty = (world: World): void => {
  if (!world.backup) return;
  count(world, 'county-restored');
  const timeline = world.trap?.keepTimeline ? world.county.memory.timeline() : world.fresh();
  world.county.memory.restore(world.backup, timeline, world.trap?.numbersAgain);
};

const HALF_DAY = 43_200_000;
const TEN_YEARS = 315_360_000_000;
const turnClock = (world: World, laptop: SimLaptop): void => {
  count(world, 'clock-wrong');
  // Mostly wrong by hours, as a PC with an empty battery or of another zone is; sometimes by years.
  const most = chance(world, 0.6) ? HALF_DAY : TEN_YEARS;
  world.skew.set(laptop.name, Math.floor((world.random() - 0.5) * 2 * most));
};

/** Groups of faults; a world has some of them. An old disk and an old county together may lose what neither has: that is no fault of ours, so they never meet. */
export type FaultKind = 'power' | 'store' | 'clone' | 'image' | 'county' | 'clock';

export const fault = async (world: World, laptop: SimLaptop, kind: FaultKind): Promise<void> => {
  if (kind === 'power') return losePower(world, laptop);
  if (kind === 'store') return chance(world, 0.8) ? damageStore(world, laptop) : hangStore(world, laptop);
  if (kind === 'clone') return clone(world, laptop);
  if (kind === 'image') return chance(world, 0.5) ? keepImage(world, laptop) : putImageBack(world, laptop);
  if (kind === 'county') return chance(world, 0.6) ? backUp(world) : restoreCounty(world);
  return turnClock(world, laptop);
};
