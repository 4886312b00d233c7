import type { HandOverStore } from '../vault/hand-over-store.ts';
import type { Stopped } from '../vault/wipe-vault.ts';
import { handOver, type PostEscrow } from './hand-over.ts';
import { retryDelayMs } from './retry-delay.ts';

export type StopParts = {
  readonly store: HandOverStore;
  readonly post: PostEscrow;
  readonly random: () => number;
  /** Sets a timer and answers how to clear it. */
  readonly later: (work: () => void, ms: number) => () => void;
  /** All that was there is in the county's hands: forms are closed now, so that nothing is typed that would be wiped. */
  readonly onHanded: () => void;
  readonly onWiped: (stopped: Stopped) => void;
};

/**
 * What happens on a laptop that the county has stopped: hand over, close the forms, hand over what they left, wipe. As long as the county is not
 * reached nothing is wiped and the person goes on working. `begin` may be called at every refusal; it runs once at a time.
 */
export const createDeviceStop = ({ store, post, random, later, onHanded, onWiped }: StopParts) => {
  let running = false;
  let ended = false;
  let closed = false;
  let failures = 0;
  let clear = () => {};

  const round = async (): Promise<'again' | 'wiped' | 'not-reached'> => {
    const handed = await handOver(store, post);
    if (!handed.ok) return 'not-reached';
    if (!closed) {
      closed = true;
      onHanded();
    }
    const stopped = await store.wipe(handed.value.set, handed.value.receipts);
    if (!stopped) return 'again';
    onWiped(stopped);
    return 'wiped';
  };
  const run = async (): Promise<void> => {
    let state: 'again' | 'wiped' | 'not-reached' = 'again';
    while (state === 'again' && !ended) state = await round().catch(() => 'not-reached' as const);
    running = false;
    if (state === 'wiped') ended = true;
    if (ended) return;
    clear = later(begin, retryDelayMs(failures, random));
    failures += 1;
  };
  const begin = (): void => {
    if (running || ended) return;
    running = true;
    clear();
    void run();
  };
  return {
    begin,
    end: (): void => {
      ended = true;
      clear();
    },
  };
};
