import { useEffect, useState } from 'react';
import { useSyncStatus } from '../../sync/status.ts';
import type { OutboxEntry, ParkedEntry } from '../../vault/open-vault.ts';
import { useVault } from '../../vault/vault-context.ts';

/** What waits and what was not taken, live: asked again whenever the vault or the line moves. */
export const useVaultFacts = (): {
  readonly waiting: readonly OutboxEntry[];
  readonly parked: readonly ParkedEntry[];
  readonly refresh: () => void;
} => {
  const vault = useVault();
  const [, setTurn] = useState(0);
  const refresh = () => setTurn((turn) => turn + 1);
  useSyncStatus(({ waiting, parked }) => `${waiting}/${parked}`);
  useEffect(() => vault.view.subscribe(() => setTurn((turn) => turn + 1)), [vault]);
  return { waiting: vault.outbox(), parked: vault.parked(), refresh };
};
