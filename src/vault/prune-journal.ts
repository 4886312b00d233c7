import { splitChangeId } from '../../protocol/change-schema.ts';
import type { JournalEntry } from './journal/journal.ts';
import type { VaultMemory } from './vault-memory.ts';

/** Kept this long after they are in a backup: a county may have to go back to an older one. */
const KEEP_DAYS = 30;

/** Takes journal segments away that are wholly 已备份 and old. What a person withdrew and what is parked stays as long as its segment. */
export const pruneJournal = async (memory: VaultMemory, now: Date): Promise<void> => {
  const before = new Date(now.getTime() - KEEP_DAYS * 86_400_000).toISOString();
  // A number that a refused action took stays taken; after a rebuild only the journal knows of it.
  const numbers = [...memory.parked, ...memory.withdrawn].filter(({ change }) => change.kind === 'numberUse');
  const refused = new Set(numbers.map(({ id }) => id));
  const mayGo = (entry: JournalEntry): boolean => {
    if (entry.t !== 'change' || refused.has(entry.change.id)) return false;
    const { deviceId, n } = splitChangeId(entry.change.id);
    return deviceId === memory.identity.deviceId && n <= memory.backedUp && entry.change.at < before;
  };
  await memory.journal.prune(mayGo);
};
