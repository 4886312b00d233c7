import { type ColDef, createGrid, type GridApi, type GridOptions } from 'ag-grid-community';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { readGridState, rememberGridState } from './grid-memory.ts';
import { LEDGER_MODULES, LEDGER_OPTIONS } from './ledger-grid-options.ts';
import type { RowFinder } from './row-finder.ts';
import { useRowFinder } from './use-row-finder.ts';

export type LedgerTable<T> = {
  /** Name of the ledger, used to remember columns ("clues", "cases" …). */
  readonly name: string;
  readonly rows: readonly T[];
  readonly columns: readonly ColDef<T>[];
  readonly rowId: (row: T) => string;
  readonly onOpen: (row: T) => void;
  /** Rows can be ticked (Space, or the box before them) where somebody wants to know. */
  readonly onSelect?: ((rows: readonly T[]) => void) | undefined;
  readonly search: string;
  /** Everything of a row that the search box looks at; asked once per row object. */
  readonly searchText: (row: T) => string;
  readonly onCount: (shown: number) => void;
  /** Set to what tells the rows that are shown, in their order. */
  readonly shownRows?: RefObject<(() => readonly T[]) | null> | undefined;
  /** Cells that tell what is not in the row are read again when this changes. */
  readonly stirredBy?: unknown;
};

/** User timing mark of the last time the rows to show were found. */
const ROWS_FOUND = 'ledger-rows-found';

const markRowsFound = (): void => {
  performance.clearMarks(ROWS_FOUND);
  performance.mark(ROWS_FOUND);
};

/** A box before each row; the one in the head ticks what is shown, and nothing that is filtered away. */
const CHOOSING: GridOptions = {
  rowSelection: { mode: 'multiRow', enableClickSelection: false, selectAll: 'filtered' },
  selectionColumnDef: { pinned: 'left', width: 52, suppressHeaderMenuButton: true },
};

const rowsShown = <T>(api: GridApi<T>): readonly T[] => {
  const rows: T[] = [];
  api.forEachNodeAfterFilterAndSort(({ data }) => data && rows.push(data));
  return rows;
};

const optionsOf = <T extends object>(latest: RefObject<LedgerTable<T>>, finder: RowFinder<T>): GridOptions<T> => {
  const { name, rows, columns, onSelect } = latest.current;
  return {
    ...LEDGER_OPTIONS,
    rowData: rows as T[],
    columnDefs: columns as ColDef<T>[],
    ...(onSelect ? CHOOSING : {}),
    ...(readGridState(name) ? { initialState: readGridState(name) } : {}),
    getRowId: ({ data }) => latest.current.rowId(data),
    isExternalFilterPresent: () => finder.found() !== null,
    doesExternalFilterPass: ({ data }) => data !== undefined && finder.keeps(data),
    // The rows to show are known, and not yet drawn: read by `npm run bench -- ledger`.
    postSortRows: markRowsFound,
    onStateUpdated: ({ state }) => rememberGridState(name, state),
    onModelUpdated: ({ api }) => latest.current.onCount(api.getDisplayedRowCount()),
    onRowDoubleClicked: ({ data }) => data && latest.current.onOpen(data),
    onCellKeyDown: ({ data, event }) =>
      data && event instanceof KeyboardEvent && event.key === 'Enter' && latest.current.onOpen(data),
    onSelectionChanged: ({ api }) => latest.current.onSelect?.(api.getSelectedRows()),
  };
};

/**
 * A ledger's table in `place`. AG Grid draws it with plain elements, not through React: a letter typed into the search redraws
 * hundreds of cells, and one component for each cost more than everything else together.
 */
export const useLedgerGrid = <T extends object>(
  place: RefObject<HTMLDivElement | null>,
  table: LedgerTable<T>,
): GridApi<T> | null => {
  const { rows, columns, search, searchText, stirredBy } = table;
  const finder = useRowFinder(rows, search, searchText);
  const latest = useRef(table);
  latest.current = table;
  const [api, setApi] = useState<GridApi<T> | null>(null);
  const found = finder.found();
  const shownFound = useRef(found);

  useEffect(() => {
    if (!place.current) return;
    const grid = createGrid(place.current, optionsOf(latest, finder), { modules: LEDGER_MODULES });
    const { shownRows } = latest.current;
    if (shownRows) shownRows.current = () => rowsShown(grid);
    setApi(grid);
    return () => {
      if (shownRows) shownRows.current = null;
      grid.destroy();
      setApi(null);
    };
  }, [place, finder]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a letter that leaves the same rows is answered too
  useEffect(() => {
    if (!api) return;
    // New rows are filtered as they come in; a search that leaves the same rows as before has nothing to do.
    if (api.getGridOption('rowData') !== rows) api.setGridOption('rowData', rows as T[]);
    else if (shownFound.current !== found) api.onFilterChanged();
    else markRowsFound();
    shownFound.current = found;
  }, [api, rows, search, found]);
  useEffect(() => {
    if (api && api.getGridOption('columnDefs') !== columns) api.setGridOption('columnDefs', columns as ColDef<T>[]);
  }, [api, columns]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: that it changed is the reason, not what it is
  useEffect(() => api?.refreshCells({ force: true }), [api, stirredBy]);
  return api;
};
