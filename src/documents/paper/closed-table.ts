import type { Content, ContentTable } from 'pdfmake/interfaces';

/** What the layout `form` takes on each side of a cell, taken back so that what stands in the last row is as wide as the table. */
const OUT: [number, number, number, number] = [-4.6, -3, -4.6, -3];
const NO_RULES: [boolean, boolean, boolean, boolean] = [false, false, false, false];

/** A list whose last row is its end and the signatures below it: where they go to a new page, its head goes with them. */
export const closedTable = (list: Content, end: readonly Content[]): Content => {
  const { table, ...node } = list as ContentTable;
  const columns = table.body[0]?.length ?? 1;
  const closing = { colSpan: columns, border: NO_RULES, margin: OUT, stack: [...end] };
  return {
    ...node,
    table: {
      ...table,
      heights: [...((table.heights as number[] | undefined) ?? []), 0],
      body: [...table.body, [closing, ...Array.from({ length: columns - 1 }, () => ({}))]],
    },
  };
};
