import { useEffect } from 'react';
import type { Kind } from '../../domain/kinds/kind.ts';
import { useVault } from './vault-context.ts';

/** The page of a record stands open before somebody: put down for the county, once an hour. Without an id (a new record) nothing is. */
export const useNoteView = (kind: Kind, id: string | undefined): void => {
  const vault = useVault();
  useEffect(() => {
    if (id !== undefined) void vault.noteAccess({ act: 'view', kind, recordId: id });
  }, [vault, kind, id]);
};
