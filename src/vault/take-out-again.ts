import type { JournalEntry } from './journal/journal.ts';
import type { VaultMemory } from './vault-memory.ts';

/**
 * A store that was rebuilt, or is older than the journal, no longer knows what a person took out: it stays out, and above all a number that it
 * took stays taken, for it may stand on paper (L2). Why the county had refused it is not known any more.
 */
export const takeOutAgain = async (memory: VaultMemory, entries: readonly JournalEntry[]): Promise<void> => {
  const known = new Set(memory.withdrawn.map(({ id }) => id));
  const notes = new Map(entries.flatMap((entry) => (entry.t === 'withdrawn' ? [[entry.id, entry.note ?? '']] : [])));
  const forgotten = entries.flatMap((entry): VaultMemory['withdrawn'] => {
    const note = entry.t === 'change' ? notes.get(entry.change.id) : undefined;
    if (entry.t !== 'change' || note === undefined || known.has(entry.change.id)) return [];
    const { change } = entry;
    const problem = { code: 'internal', path: '', severity: 'error' } as const;
    return [{ id: change.id, change, problem, parkedAt: change.at, note }];
  });
  if (forgotten.length === 0) return;
  const withdrawn = [...memory.withdrawn, ...forgotten];
  const sealed = await memory.cipher.seal('meta|withdrawn', withdrawn);
  await memory.storage.write({
    parked: { remove: forgotten.map(({ id }) => id) },
    meta: { put: [{ key: 'withdrawn', sealed }] },
  });
  const out = new Set(forgotten.map(({ id }) => id));
  memory.withdrawn = withdrawn;
  memory.parked = memory.parked.filter(({ id }) => !out.has(id));
};
