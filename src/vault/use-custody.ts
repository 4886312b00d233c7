import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { CustodyCounts } from './custody-counts.ts';
import type { Custody } from './custody-of.ts';
import { useVault } from './vault-context.ts';
import type { VaultTrouble } from './vault-memory.ts';

/** Where one record is safe, live; undefined for a record that is not here. */
export const useCustody = (recordId: string | undefined): Custody | undefined => {
  const { view, custodyOf } = useVault();
  return useSyncExternalStore(view.subscribe, () => (recordId ? custodyOf(recordId) : undefined));
};

/** How many records are how safe, live. */
export const useCustodyCounts = (): CustodyCounts => {
  const { view, custodyCounts } = useVault();
  const [turn, setTurn] = useState(0);
  useEffect(() => view.subscribe(() => setTurn((one) => one + 1)), [view]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted again whenever the vault says that something moved
  return useMemo(custodyCounts, [custodyCounts, turn]);
};

/** What the person must be told of the store now, live; '' when all is well. */
export const useVaultTrouble = (): VaultTrouble => {
  const { view, trouble } = useVault();
  return useSyncExternalStore(view.subscribe, trouble);
};
