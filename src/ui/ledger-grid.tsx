import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ReactNode, useRef, useState } from 'react';
import { EmptyState } from './empty-state.tsx';
import { type LedgerTable, useLedgerGrid } from './use-ledger-grid.ts';

type LedgerGridProps<T> = LedgerTable<T> & {
  /** Name of the table as it is read out. */
  readonly label: string;
  readonly empty: ReactNode;
};

/** The one ledger table: sort, filters, column order, width and pin remembered, search over everything, Enter opens. */
export const LedgerGrid = <T extends object>({ label, empty, ...table }: LedgerGridProps<T>) =>
  table.rows.length === 0 ? <>{empty}</> : <LedgerSheet label={label} table={table} />;

type LedgerSheetProps<T> = { readonly label: string; readonly table: LedgerTable<T> };

const LedgerSheet = <T extends object>({ label, table }: LedgerSheetProps<T>) => {
  const place = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(table.rows.length);
  const api = useLedgerGrid(place, {
    ...table,
    onCount: (count) => {
      setShown(count);
      table.onCount(count);
    },
  });
  return (
    <Box sx={{ flex: 1, minHeight: 240, position: 'relative' }} role="region" aria-label={label}>
      <div ref={place} style={{ height: '100%' }} />
      {shown === 0 ? (
        <Box sx={{ position: 'absolute', inset: '41px 0 0 0', bgcolor: 'background.paper' }}>
          <EmptyState action={<Button onClick={() => api?.setFilterModel(null)}>清除列条件</Button>}>
            没有符合条件的记录。可以改一改搜索词，或清除列上的条件。
          </EmptyState>
        </Box>
      ) : null}
    </Box>
  );
};
