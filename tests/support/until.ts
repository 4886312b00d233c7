import { setTimeout as wait } from 'node:timers/promises';

const tried = async (isSo: () => boolean | Promise<boolean>): Promise<boolean> => {
  try {
    return await isSo();
  } catch {
    return false;
  }
};

/** Waits until something is so, looking again every few milliseconds; the test's own time limit ends it. */
export const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  for (;;) {
    if (await tried(isSo)) return;
    await wait(20);
  }
};
