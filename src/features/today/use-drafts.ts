import { useEffect, useState } from 'react';
import type { Draft } from '../../vault/open-vault.ts';
import { useVault } from '../../vault/vault-context.ts';

/** Forms left open, live: a form that was just left puts its draft away a moment after this page is drawn. */
export const useDrafts = (): readonly Draft[] => {
  const vault = useVault();
  const [, setTurn] = useState(0);
  useEffect(() => vault.view.subscribe(() => setTurn((turn) => turn + 1)), [vault]);
  return vault.drafts.all();
};
