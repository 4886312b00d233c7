import type { ColDef } from 'ag-grid-community';

/** A text column; the head is also its remembered name. */
export const textColumn = <T>(
  headerName: string,
  width: number,
  of: (row: T) => string | undefined,
  extra: ColDef<T> = {},
): ColDef<T> => ({
  headerName,
  colId: headerName,
  width,
  filter: 'agTextColumnFilter',
  valueGetter: ({ data }) => (data ? (of(data) ?? '') : ''),
  ...extra,
});

/** A figure, right-aligned, filtered as a number in the unit that is shown. */
export const numberColumn = <T>(
  headerName: string,
  width: number,
  of: (row: T) => number | undefined,
  show: (value: number) => string,
): ColDef<T> => ({
  headerName,
  colId: headerName,
  width,
  type: 'rightAligned',
  filter: 'agNumberColumnFilter',
  valueGetter: ({ data }) => (data ? of(data) : undefined),
  valueFormatter: ({ value }) => (typeof value === 'number' ? show(value) : ''),
});
