import { digestAtOnce } from './digest-at-once.ts';
import { runWorld } from './run-world.ts';

const breaks = async (seed: number, events: number): Promise<string | null> => {
  try {
    await runWorld({ seed, events });
    return null;
  } catch (trouble) {
    return (trouble as Error).message.slice(0, 200);
  }
};

/** The shortest world of a seed that still breaks: the first events are the same, so halving finds it. */
export const shrink = async (seed: number): Promise<string> => {
  digestAtOnce();
  let low = 1;
  let high = 600;
  let message = await breaks(seed, high);
  if (!message) return 'not with a fixed number of events';
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const found = await breaks(seed, middle);
    if (found) {
      high = middle;
      message = found;
    } else low = middle + 1;
  }
  return `npm run sim -- --seed ${seed} --events ${high} · ${message}`;
};
