/** Never longer than this between two tries. */
const LONGEST_WAIT_MS = 5 * 60_000;

/** Waiting time before try `failures` + 1: doubles from 1 s up to 5 minutes, with ±25 % of chance so that forty offices do not return at once. */
export const retryDelayMs = (failures: number, random: () => number): number => {
  const base = Math.min(LONGEST_WAIT_MS / 1.25, 1000 * 2 ** Math.min(failures, 12));
  return Math.round(base * (0.75 + random() * 0.5));
};
