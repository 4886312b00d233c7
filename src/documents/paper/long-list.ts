import { textWidth } from '../advance-width.ts';
import { inPages } from '../in-pages.ts';
import { mm } from '../millimetres.ts';
import { PORTRAIT_ROOM, PORTRAIT_WIDTH, SMALL_SIZE } from '../page-style.ts';
import { listCellHeight, listColumn } from './list-cell.ts';
import { listPages } from './list-pages.ts';
import type { Block, ListRow, ListTable } from './paper.ts';
import { OWN_LINE } from './paper-look.ts';

/** People or things in a list that may go on over many upright pages. */
export type LongList<T> = {
  readonly title: string;
  /** False where the document itself bears the title above. */
  readonly headed?: boolean;
  readonly list: Omit<ListTable, 'block' | 'rows'>;
  readonly items: readonly T[];
  readonly rowOf: (item: T, no: number) => ListRow;
  /** 本页小计 and 合计, where there is something to add up. */
  readonly sumOf?: (word: string, items: readonly T[]) => ListRow;
  /** What every page says above its table. */
  readonly facts: readonly string[];
  /** Points that stand above the list on its first page, and below it on its last. */
  readonly above: number;
  readonly below: number;
};

const PADDING = 2;
const RULE = 0.6;
const SUM_MM = 8;

const heightOf = (row: ListRow, { size, leastMm, widths }: LongList<unknown>['list']): number => {
  const highest = Math.max(
    0,
    ...row.cells.map((cell, at) => listCellHeight(cell, size, listColumn(widths[at] ?? 0)) + PADDING),
  );
  return Math.max(mm(row.leastMm ?? leastMm), highest) + RULE;
};

/** The list in pages of their own tables: no page without rows, a subtotal on each where there is more than one, the total never alone. */
export const longList = <T>({
  list,
  items,
  rowOf,
  sumOf,
  facts,
  title,
  headed = true,
  above,
  below,
}: LongList<T>): Block[] => {
  const rows = items.map((item, at) => ({ item, row: rowOf(item, at + 1) }));
  const lead = Math.ceil((textWidth(facts.join('　　')) * SMALL_SIZE) / PORTRAIT_WIDTH) * SMALL_SIZE * OWN_LINE + 8;
  const head = Math.max(...list.head.map((word) => word.split('\n').length)) * list.size * OWN_LINE + 8;
  const sum = sumOf ? mm(SUM_MM) + RULE : 0;
  const middle = PORTRAIT_ROOM - lead - head - sum - 6;
  const pages = inPages(rows, ({ row }) => heightOf(row, list), {
    first: middle - above,
    middle,
    last: middle - sum - below,
  });
  const sums = (page: readonly { item: T }[], isLast: boolean): ListRow[] => [
    ...(sumOf && pages.length > 1
      ? [
          sumOf(
            '本页小计',
            page.map(({ item }) => item),
          ),
        ]
      : []),
    ...(sumOf && isLast ? [sumOf('合计', items)] : []),
  ];
  const tables = pages.map(
    (page, at): ListTable => ({
      block: 'list',
      ...list,
      rows: [...page.map(({ row }) => row), ...sums(page, at === pages.length - 1).map(lowRow)],
    }),
  );
  return listPages(title, facts, tables, { headed });
};

const lowRow = (row: ListRow): ListRow => ({ ...row, leastMm: SUM_MM });
