import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { ColDef } from 'ag-grid-community';
import { type ReactNode, useMemo, useState } from 'react';
import { LedgerBody, type LedgerRows } from './ledger-body.tsx';
import { PageFrame } from './page-frame.tsx';
import { useHotKey } from './use-hot-key.ts';

/** A view of the ledger that is one press away ("未办结", "红橙", "全部"). */
export type LedgerShow<T> = { readonly word: string; readonly keeps: (row: T) => boolean };

type LedgerPageProps<T> = {
  readonly name: string;
  readonly title: string;
  readonly lead: string;
  readonly add?: { readonly word: string; readonly go: () => void };
  readonly actions?: ReactNode;
  readonly shows: readonly LedgerShow<T>[];
  readonly rows: readonly T[];
  readonly newestFirst: (a: T, b: T) => number;
  readonly columns: readonly ColDef<T>[];
  readonly searchHint: string;
  readonly searchText: (row: T) => string;
  readonly rowId: (row: T) => string;
  readonly onOpen: (row: T) => void;
  readonly stirredBy?: unknown;
  readonly tools?: (rows: LedgerRows<T>) => ReactNode;
  readonly choosable?: boolean;
  /** What to say when there is nothing at all, or nothing in this view. */
  readonly empty: (nothingAtAll: boolean) => ReactNode;
};

/** The page around a ledger: views with their counts, the search box, the grid. */
export const LedgerPage = <T extends object>(props: LedgerPageProps<T>) => {
  const { title, lead, add, actions, shows, rows: all, newestFirst, empty, ...table } = props;
  const [at, setAt] = useState(0);
  const show = shows[at] ?? shows[0];
  const rows = useMemo(() => all.filter((row) => show?.keeps(row) ?? true).sort(newestFirst), [all, show, newestFirst]);
  const counts = useMemo(() => shows.map(({ keeps }) => all.filter(keeps).length), [all, shows]);
  useHotKey('alt+n', () => add?.go(), add !== undefined);
  return (
    <PageFrame
      fill
      title={title}
      lead={lead}
      actions={
        <>
          {actions}
          {add ? (
            <Button variant="contained" onClick={add.go} title="Alt+N">
              {add.word}
            </Button>
          ) : null}
        </>
      }
    >
      <LedgerBody
        {...table}
        label={title}
        rows={rows}
        empty={empty(all.length === 0)}
        views={
          <ToggleButtonGroup
            exclusive
            size="small"
            value={at}
            onChange={(_, next: number | null) => next !== null && setAt(next)}
            aria-label="看哪些"
          >
            {shows.map(({ word }, index) => (
              <ToggleButton key={word} value={index} sx={{ px: 4, fontSize: 15 }}>
                {word} {counts[index]}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        }
      />
    </PageFrame>
  );
};
