import { labelCell } from './label-cell.ts';
import type { PaperTableRow } from './paper.ts';

/** The first row of a list, repeated on every page. */
export const headRow = (words: readonly string[]): PaperTableRow => ({ cells: words.map((word) => labelCell(word)) });
