import { setTimeout as wait } from 'node:timers/promises';

/** Waits until it is so; throws `what` when it is not so after `ms`: something that is stuck is a failure, not a long wait. */
export const waitFor = async (what: string, isSo: () => boolean | Promise<boolean>, ms = 60_000): Promise<void> => {
  for (const until = Date.now() + ms; !(await isSo()); await wait(15))
    if (Date.now() > until) throw new Error(`${what}: not after ${ms} ms`);
};
