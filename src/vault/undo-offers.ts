import type { Change, FieldSet } from '../../domain/change.ts';
import { valueAt } from '../../domain/doc-path.ts';
import type { Doc } from '../../domain/record.ts';
import { sameJson } from '../../domain/same-json.ts';
import type { Offer } from './save-edits.ts';
import type { VaultMemory } from './vault-memory.ts';

const backwards = (memory: VaultMemory, change: Change): readonly FieldSet[] => {
  const doc = memory.live.get(change.kind, change.recordId)?.doc as Doc | undefined;
  return change.set.flatMap((set) => {
    // Somebody has gone on from there: undoing is no longer ours to do silently.
    if (!doc || !sameJson(valueAt(doc, set.path) ?? null, set.now)) return [];
    return [{ path: set.path, was: set.now, now: set.was }];
  });
};

/** The offers that take a saved group back, newest first. */
export const undoOffers = (
  memory: VaultMemory,
  changes: readonly Change[],
  voided: { at: string; by: string },
): readonly Offer[] =>
  [...changes].reverse().flatMap((change): Offer[] => {
    // A number that was given stays given: it may stand on paper. 作废 with a reason is the way. What was printed was printed.
    if (change.kind === 'numberUse' || change.kind === 'printJob') return [];
    const isNew = change.set[0]?.path === '';
    // A new record is not deleted but taken back: nothing that was ever saved disappears.
    const set = isNew ? [{ path: 'voided', was: null, now: { ...voided, reason: '撤销' } }] : backwards(memory, change);
    return set.length ? [{ recordId: change.recordId, kind: change.kind, set }] : [];
  });
