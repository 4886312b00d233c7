import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Kind } from '../../domain/kinds/kind.ts';
import type { LedgerRecord } from '../../domain/record.ts';
import type { OpenVault } from './open-vault.ts';

/** The unlocked vault, for every screen behind the lock. */
export const VaultContext = createContext<OpenVault | null>(null);

export const useVault = (): OpenVault => {
  const vault = useContext(VaultContext);
  if (!vault) throw new Error('useVault outside the unlocked app');
  return vault;
};

/** All records of a kind, live: a new array only when something of this kind changed. */
export const useRecords = <K extends Kind>(kind: K): readonly LedgerRecord<K>[] => {
  const { view } = useVault();
  return useSyncExternalStore(view.subscribe, () => view.all(kind));
};

export const useRecord = <K extends Kind>(kind: K, id: string | undefined): LedgerRecord<K> | undefined => {
  const { view } = useVault();
  return useSyncExternalStore(view.subscribe, () => (id ? view.get(kind, id) : undefined));
};
