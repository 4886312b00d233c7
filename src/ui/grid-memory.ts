import type { GridState } from 'ag-grid-community';

const keyOf = (name: string) => `columns.${name}`;

/** How this computer's user laid a ledger's columns; order, width, pin and sort only: filter words may be names and are never written to disk in clear. */
export const readGridState = (name: string): GridState | undefined => {
  try {
    return JSON.parse(localStorage.getItem(keyOf(name)) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
};

export const rememberGridState = (name: string, state: GridState): void => {
  const { columnOrder, columnSizing, columnPinning, sort, version } = state;
  localStorage.setItem(keyOf(name), JSON.stringify({ version, columnOrder, columnSizing, columnPinning, sort }));
};
