import { labelCell } from './label-cell.ts';
import { longCell } from './long-cell.ts';
import type { PaperTableRow } from './paper.ts';

/** A long answer beside its word; it may go on over the page. `columns`: how many the answer goes over. */
export const longRow = (
  label: string,
  text: string | undefined,
  { columns, leastMm }: { readonly columns: number; readonly leastMm: number },
): PaperTableRow => ({ cells: [labelCell(label), longCell(text, { columns })], leastMm, mayPart: true });
