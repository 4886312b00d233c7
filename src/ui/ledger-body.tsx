import Box from '@mui/material/Box';
import { type ReactNode, useRef, useState } from 'react';
import { LedgerGrid } from './ledger-grid.tsx';
import { SearchBox } from './search-box.tsx';
import type { LedgerTable } from './use-ledger-grid.ts';

/** What can be done with the rows of a ledger. */
export type LedgerRows<T> = {
  readonly count: number;
  /** The rows that search and filters leave, in the order of the table. */
  readonly shown: () => readonly T[];
  /** The rows that are ticked. */
  readonly chosen: readonly T[];
};

type LedgerBodyProps<T> = Omit<LedgerTable<T>, 'search' | 'onCount' | 'onSelect' | 'shownRows'> & {
  /** Rows can be ticked. */
  readonly choosable?: boolean;
  /** Buttons for what is shown or ticked, at the end of the line. */
  readonly tools?: ((rows: LedgerRows<T>) => ReactNode) | undefined;
  readonly label: string;
  readonly searchHint: string;
  readonly empty: ReactNode;
  /** The views' buttons; they stand before the search box and are not drawn again for a letter typed there. */
  readonly views: ReactNode;
};

/** Search box and table: what is typed is known here only, so that a letter draws these two and not the whole page. */
export const LedgerBody = <T extends object>(props: LedgerBodyProps<T>) => {
  const { views, searchHint, tools, choosable = false, ...table } = props;
  const shownRows = useRef<(() => readonly T[]) | null>(null);
  const [chosen, setChosen] = useState<readonly T[]>([]);
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState(0);
  return (
    <>
      <Box sx={{ display: 'flex', gap: 3, mb: 2, alignItems: 'center' }}>
        {views}
        <SearchBox value={search} onChange={setSearch} placeholder={searchHint} count={`${shown} 条`} />
        {tools ? (
          <Box sx={{ display: 'flex', gap: 2, ml: 'auto' }}>
            {tools({ count: table.rows.length === 0 ? 0 : shown, shown: () => shownRows.current?.() ?? [], chosen })}
          </Box>
        ) : null}
      </Box>
      <LedgerGrid
        {...table}
        search={search}
        onCount={setShown}
        shownRows={shownRows}
        {...(choosable ? { onSelect: setChosen } : {})}
      />
    </>
  );
};
