import type { ColDef } from 'ag-grid-community';
import { useMemo, useRef } from 'react';
import { textColumn } from '../ui/ledger-columns.ts';
import { useCustodyCounts } from '../vault/use-custody.ts';
import { useOpenConflicts } from '../vault/use-open-conflicts.ts';
import { useVault } from '../vault/vault-context.ts';

type StandingColumn<T> = { readonly column: ColDef<T>; readonly stirredBy: unknown };

/** The column 存放 of a ledger: where each record is safe, and whether two people wrote it differently. Always in sight, can be filtered. */
export const useStandingColumn = <T>(idOf: (row: T) => string): StandingColumn<T> => {
  const { custodyOf } = useVault();
  const conflicts = useOpenConflicts();
  const { 已备份: backedUp } = useCustodyCounts();
  const inConflict = useMemo(() => new Set(conflicts.map(({ doc }) => doc.recordId)), [conflicts]);
  // The column stays the same object: a new one would take back the widths that a person gave.
  const latest = useRef({ idOf, custodyOf, inConflict });
  latest.current = { idOf, custodyOf, inConflict };
  const column = useMemo(() => {
    const wordOf = (row: T): string => {
      const id = latest.current.idOf(row);
      const word = latest.current.custodyOf(id) ?? '';
      return latest.current.inConflict.has(id) ? '! 不一致' : word;
    };
    return textColumn<T>('存放', 112, wordOf, { pinned: 'right' });
  }, []);
  const stirredBy = useMemo(() => ({ inConflict, backedUp }), [inConflict, backedUp]);
  return { column, stirredBy };
};
