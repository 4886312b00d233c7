import { commit } from './commit.ts';
import { readSentinel, type Sentinel } from './journal/sentinel.ts';
import { youngerKeyring } from './keyring.ts';
import type { VaultMemory } from './vault-memory.ts';
import type { VaultPorts } from './vault-ports.ts';
import type { Keyring } from './vault-storage.ts';

type Places = Pick<VaultPorts, 'home' | 'files'>;

/** Undefined where no store is, or none that can be read. */
const storedKeyring = async (home: VaultPorts['home']): Promise<Keyring | undefined> => {
  try {
    if (!(await home.exists())) return undefined;
    const storage = await home.open();
    try {
      return await storage.wraps();
    } finally {
      storage.close();
    }
  } catch {
    return undefined;
  }
};

/** The keys lie in the store and in the sentinel; either will do when the other is lost, never the older of two. */
export const storedKeyrings = async ({
  home,
  files,
}: Places): Promise<{ keyrings: readonly Keyring[]; sentinel: Sentinel | null }> => {
  const sentinel = await readSentinel(files);
  const stored = await storedKeyring(home);
  const youngest = youngerKeyring(stored, sentinel?.keyring)?.generation ?? 0;
  const keyrings = [stored, sentinel?.keyring].flatMap((keyring) =>
    keyring && (keyring.generation ?? 0) === youngest ? [keyring] : [],
  );
  return { keyrings, sentinel };
};

/** Is there a vault on this computer? A sentinel alone says so too: then the store was lost, and is rebuilt when it is unlocked. */
export const hasVault = async (places: Places): Promise<boolean> => {
  const { keyrings, sentinel } = await storedKeyrings(places);
  return keyrings.length > 0 || sentinel !== null;
};

/** The county's address as this vault knows it, before anything is unlocked; '' where it does not. */
export const vaultAddress = async ({ files }: Pick<VaultPorts, 'files'>): Promise<string> =>
  (await readSentinel(files))?.serverAddress ?? '';

/** The store may hold an older keyring than the one that opened it. */
export const keepYoungest = async (memory: VaultMemory, opened: Keyring): Promise<void> => {
  if ((opened.generation ?? 0) <= (memory.keyring.generation ?? 0)) return;
  memory.keyring = opened;
  await commit(memory, { meta: { put: [{ key: 'wraps', ...opened }] } }).catch(() => {});
};
