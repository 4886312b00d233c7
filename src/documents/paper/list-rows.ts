import type { PaperFacts } from './form.ts';
import type { CellPart, PaperCell, PaperTableRow } from './paper.ts';
import { textCell } from './text-cell.ts';

/** How the cells of a column stand; `whole`: never broken. */
export type ListColumn = { readonly key: string; readonly side?: CellPart['side']; readonly whole?: boolean };

const PEN_ROWS = 10;
const PEN_MM = 14;

const emptyRow = (columns: readonly ListColumn[]): PaperTableRow => ({
  cells: [textCell(undefined), ...columns.map(() => textCell(undefined))],
  leastMm: PEN_MM,
});

/** The rows of a list of a form, each under its number; with blanks empty rows to write in. */
export const listRows = (
  { rows, blanks }: Pick<PaperFacts, 'rows' | 'blanks'>,
  list: string,
  columns: readonly ListColumn[],
  penRows = PEN_ROWS,
): PaperTableRow[] =>
  blanks
    ? Array.from({ length: penRows }, () => emptyRow(columns))
    : rows(list).map((cells, at) => ({
        cells: [
          textCell(String(at + 1), { side: 'center' }),
          ...columns.map(
            ({ key, side, whole }): PaperCell =>
              textCell(cells[key], { ...(side ? { side } : {}), ...(whole ? { whole } : {}) }),
          ),
        ],
        leastMm: 11,
      }));
