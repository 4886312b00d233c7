import type { NodeLaptop } from '../node-laptop.ts';
import { waitFor } from '../wait-for.ts';
import type { Crew } from './enrol-offices.ts';

/** So many offices work at the same time. */
const AT_ONCE = 8;
const MOST_SAVES = 6;
/** A laptop in a village without a line. */
const AWAY = 0.2;

const inStep = async (laptop: NodeLaptop): Promise<void> => {
  const before = laptop.answers();
  laptop.online();
  await waitFor(
    `${laptop.name} in step`,
    () => laptop.waiting() === 0 && laptop.answers() > before && laptop.shown().state === 'idle',
  );
  laptop.offline();
};

const byOffice = async (crews: readonly Crew[], work: (crew: Crew) => Promise<void>): Promise<void> => {
  const left = [...crews];
  const worker = async () => {
    for (let crew = left.shift(); crew; crew = left.shift()) await work(crew);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
};

/** One day of all offices: everyone saves, most sync, some come home only another day. */
export const workDay = (crews: readonly Crew[], random: () => number): Promise<void> =>
  byOffice(crews, async ({ laptops }) => {
    for (const laptop of laptops)
      for (let saves = Math.floor(random() * (MOST_SAVES + 1)); saves > 0; saves -= 1)
        if (!(await laptop.saveSomething())) throw new Error(`${laptop.name}: not saved`);
    for (const laptop of laptops) if (random() >= AWAY) await inStep(laptop);
  });

/** Everyone comes home: first all send, then all fetch what the others sent. */
export const drainAll = async (crews: readonly Crew[]): Promise<void> => {
  for (const _time of ['send', 'fetch'])
    await byOffice(crews, async ({ laptops }) => {
      for (const laptop of laptops) await inStep(laptop);
    });
};
