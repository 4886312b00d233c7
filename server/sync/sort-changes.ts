import { splitChangeId, type WireChange } from '../../protocol/change-schema.ts';
import type { Settled } from '../../protocol/sync.ts';
import type { RememberedChange } from './office-store.ts';

export type SortedChanges = {
  readonly again: readonly Settled[];
  readonly fresh: readonly WireChange[];
  /** The server has a hole from this n on. */
  readonly missingFrom: number | undefined;
  /** Changes the device no longer has and the server never will: declared by the device, written down (S4). */
  readonly gap: { readonly from: number; readonly to: number } | null;
};

const firstAnswer = (id: string, { outcome, seq, problem }: RememberedChange): Settled =>
  ({ id, outcome, seq, ...(problem ? { problem } : {}) }) as Settled;

/**
 * By (device, n): known with the same hash → the answer it got the first time (S2); with another → forked, and nothing after it (S5);
 * a hole → ask for what is missing (S4).
 */
export const sortChanges = (
  changes: readonly WireChange[],
  remembered: readonly RememberedChange[],
  lastN: number,
  heldFrom = 1,
): SortedChanges => {
  const known = new Map(remembered.map((one) => [one.n, one]));
  const again: Settled[] = [];
  const fresh: WireChange[] = [];
  const gap = heldFrom > lastN + 1 ? { from: lastN + 1, to: heldFrom - 1 } : null;
  let next = gap ? heldFrom : lastN + 1;
  for (const change of changes) {
    const { n } = splitChangeId(change.id);
    const before = known.get(n);
    if (before && before.hash !== change.hash)
      return {
        again: [...again, { id: change.id, outcome: 'forked', seq: 0 }],
        fresh: [],
        missingFrom: undefined,
        gap: null,
      };
    if (before) again.push(firstAnswer(change.id, before));
    else if (n === next) {
      fresh.push(change);
      next += 1;
    } else return { again, fresh, missingFrom: next, gap };
  }
  return { again, fresh, missingFrom: undefined, gap };
};
