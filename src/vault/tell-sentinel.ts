import { writeSentinel } from './journal/sentinel.ts';
import type { VaultMemory } from './vault-memory.ts';

/** Writes down, outside IndexedDB, what must be found in it at the next start. Throws when it is not on the disk. */
export const putSentinel = async (memory: VaultMemory): Promise<void> => {
  const { files, cipher, identity, keyring, nextN, cursor, timeline, backedUp, live } = memory;
  await writeSentinel(files, {
    format: 1,
    nextN,
    records: live.size(),
    cursor,
    timeline,
    backedUp,
    keyring,
    identity: await cipher.seal('meta|identity', identity),
    serverAddress: identity.serverAddress,
  });
};

/** The same, where a sentinel that cannot be written is no reason to fail what was saved. */
export const tellSentinel = async (memory: VaultMemory): Promise<void> => {
  try {
    await putSentinel(memory);
  } catch {
    // The old one stays: it knows less, and what it knows is still true.
  }
};
