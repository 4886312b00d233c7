import type { JournalEntry } from './journal/journal.ts';
import type { VaultMemory } from './vault-memory.ts';
import type { VaultWrite } from './vault-storage.ts';

/** A store that has not answered by then is taken as broken: on a full disk IndexedDB hangs and never says so. */
const STORE_MS = 3000;

const write = async (memory: VaultMemory, what: VaultWrite): Promise<boolean> => {
  const written = memory.storage.write(what).then(
    () => true,
    () => false,
  );
  return Promise.race([written, memory.pause(STORE_MS).then(() => false)]);
};

/**
 * The one way to disk: journal flushed, then one strict transaction. Throws when the journal could not be written: nothing is saved then.
 * When the journal is on disk and the store is not, the entries are saved all the same (they are replayed at the next start), and the trouble is told.
 */
export const commit = async (
  memory: VaultMemory,
  what: VaultWrite | Promise<VaultWrite>,
  entries: readonly JournalEntry[] = [],
): Promise<void> => {
  // `what` may still be being sealed meanwhile. Where that fails the journal decides, as when the store does not take it: never half an answer.
  const sealing = Promise.resolve(what).catch(() => null);
  await memory.journal.append(entries);
  const ready = await sealing;
  if (ready && memory.trouble !== 'store-broken' && (await write(memory, ready))) return;
  memory.trouble = 'store-broken';
  if (entries.length === 0) throw new Error('commit: the store did not take it');
};
