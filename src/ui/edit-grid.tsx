import { AG_GRID_LOCALE_CN } from '@ag-grid-community/locale';
import Box from '@mui/material/Box';
import {
  CellStyleModule,
  ClientSideRowModelModule,
  type ColDef,
  LocaleModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
  TextEditorModule,
  TooltipModule,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useMemo, useRef } from 'react';
import { paperGridTheme } from './paper-grid-theme.ts';
import { INK } from './theme.ts';

ModuleRegistry.registerModules([
  CellStyleModule,
  ClientSideRowModelModule,
  LocaleModule,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
  TextEditorModule,
  TooltipModule,
]);

/** A row of text as it is shown and typed. */
export type EditRow = { readonly id: string; readonly cells: Readonly<Record<string, string>> };

export type EditColumn = {
  readonly key: string;
  readonly label: string;
  readonly width: number;
  readonly right?: boolean;
  readonly pinned?: boolean;
  readonly fixed?: boolean;
  /** Why this text cannot be taken; the cell stays open until it can. */
  readonly check?: (typed: string) => string | null;
};

export type CellProblem = { readonly sentence: string; readonly bad: boolean };

type EditGridProps = {
  readonly label: string;
  readonly rows: readonly EditRow[];
  readonly columns: readonly EditColumn[];
  readonly height: number;
  readonly readOnly?: boolean;
  readonly onEdit: (id: string, key: string, typed: string) => void;
  readonly problemAt: (id: string, key: string) => CellProblem | undefined;
};

/** A table whose cells are typed into (wage list, plan). A doubtful cell is framed and carries its sentence. */
export const EditGrid = ({ label, rows, columns, height, readOnly = false, onEdit, problemAt }: EditGridProps) => {
  const grid = useRef<AgGridReact<EditRow>>(null);
  const latest = useRef({ onEdit, problemAt });
  useEffect(() => {
    latest.current = { onEdit, problemAt };
    // The frames depend on all rows together (sums, doubles), so every change may move them.
    grid.current?.api?.refreshCells({ force: true });
  }, [onEdit, problemAt]);

  const columnDefs = useMemo(
    (): ColDef<EditRow>[] =>
      columns.map((column) => ({
        headerName: column.label,
        colId: column.key,
        width: column.width,
        type: column.right ? 'rightAligned' : undefined,
        pinned: column.pinned ? 'left' : null,
        sortable: false,
        resizable: true,
        editable: !readOnly && !column.fixed,
        valueGetter: ({ data }) => data?.cells[column.key] ?? '',
        valueSetter: ({ data, newValue }) => {
          latest.current.onEdit(data.id, column.key, String(newValue ?? '').trim());
          return false;
        },
        cellEditorParams: {
          getValidationErrors: ({ value }: { value: unknown }) => {
            const why = column.check?.(String(value ?? '').trim()) ?? null;
            return why ? [why] : null;
          },
        },
        tooltipValueGetter: ({ data }) => (data ? latest.current.problemAt(data.id, column.key)?.sentence : undefined),
        cellStyle: ({ data }) => {
          const problem = data ? latest.current.problemAt(data.id, column.key) : undefined;
          if (!problem) return { boxShadow: 'none', backgroundColor: 'transparent' };
          return {
            boxShadow: `inset 0 0 0 2px ${problem.bad ? INK.red : INK.amber}`,
            backgroundColor: problem.bad ? '#fbeceb' : '#fbf5e0',
          };
        },
      })),
    [columns, readOnly],
  );
  return (
    <Box
      sx={{ height }}
      role="region"
      aria-label={label}
      // Esc in a cell takes back the cell, not the page.
      onKeyDown={(event) =>
        event.key === 'Escape' && event.target instanceof HTMLInputElement && event.stopPropagation()
      }
    >
      <AgGridReact<EditRow>
        ref={grid}
        theme={paperGridTheme}
        localeText={AG_GRID_LOCALE_CN}
        rowData={rows as EditRow[]}
        columnDefs={columnDefs}
        getRowId={({ data }) => data.id}
        invalidEditValueMode="block"
        stopEditingWhenCellsLoseFocus
        enterNavigatesVertically
        enterNavigatesVerticallyAfterEdit
        singleClickEdit={false}
        tooltipShowDelay={300}
        animateRows={false}
        suppressMovableColumns
      />
    </Box>
  );
};
