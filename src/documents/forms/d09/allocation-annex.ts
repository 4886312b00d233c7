import { type Allocation, allocatePlan } from '../../../../domain/allocate-plan.ts';
import { instalmentsInOrder } from '../../../../domain/check-plan.ts';
import { formatFen } from '../../../../domain/format-fen.ts';
import type { AgreementDoc, Instalment, WageLine } from '../../../../domain/kinds/agreement.ts';
import { wageLinesInOrder } from '../../../../domain/wage-list.ts';
import { textWidth } from '../../advance-width.ts';
import { inPages, inParts } from '../../in-pages.ts';
import { mm } from '../../millimetres.ts';
import { LANDSCAPE_ROOM } from '../../page-style.ts';
import { listCellHeight, listColumn } from '../../paper/list-cell.ts';
import { listPages } from '../../paper/list-pages.ts';
import type { ListCell, ListRow, ListTable, PaperSection } from '../../paper/paper.ts';
import { agreementNo } from './agreement-no.ts';

const TITLE = '附件二　分期明细';
const COLUMNS_A_TABLE = 7;
const ROW_MM = 7;
const SIZE = 9;
/** In mm: 序号, 姓名, each instalment's least, 本人合计; what is left of the page goes to the instalments. */
const NO_MM = 11.5;
const NAME_MM = 31.2;
const OWN_MM = 31.2;
const PAGE_MM = 266.7;
/** Title, lead and head taken off; the last page keeps room for the total. */
const MIDDLE = LANDSCAPE_ROOM - 24 - 34;
const ROOM = { first: MIDDLE - 28, middle: MIDDLE, last: MIDDLE - mm(ROW_MM) - 4 };
const EMPTY_ROWS = 15;

type Column = { readonly no: string; readonly id: string; readonly dueOn: string };
type Worker = { readonly no: number; readonly id: string; readonly line: WageLine };

const money = (fen: number, bold = false): ListCell => ({
  lines: [formatFen(fen)],
  side: 'right',
  whole: true,
  ...(bold ? { bold } : {}),
});
const nameCell = (name: string): ListCell => ({ lines: [name], size: textWidth(name) > 8 ? 7 : SIZE });
const noCell = (no: number): ListCell => ({ lines: [String(no)], side: 'center', whole: true });
const rowHeight = ({ line }: Worker): number =>
  Math.max(mm(ROW_MM), listCellHeight(nameCell(line.name), SIZE, listColumn(NAME_MM)) + 2) + 0.6;

const workerRow = (part: readonly Column[], { no, id, line }: Worker, shares: Allocation): ListRow => ({
  cells: [
    noCell(no),
    nameCell(line.name),
    ...part.map((column) => money(shares[column.id]?.[id] ?? 0)),
    money(line.owedFen),
  ],
});

const TOTAL: ListCell[] = [{ lines: [] }, { lines: ['合计'], side: 'right', bold: true }];

const totalRow = (part: readonly Column[], workers: readonly Worker[], shares: Allocation): ListRow => ({
  cells: [
    ...TOTAL,
    ...part.map(({ id }) =>
      money(
        Object.values(shares[id] ?? {}).reduce((sum, fen) => sum + fen, 0),
        true,
      ),
    ),
    money(
      workers.reduce((sum, { line }) => sum + line.owedFen, 0),
      true,
    ),
  ],
});

const listOf = (part: readonly Column[], rows: readonly ListRow[]): ListTable => ({
  block: 'list',
  field: '分期明细',
  widths: [NO_MM, NAME_MM, ...part.map(() => (PAGE_MM - NO_MM - NAME_MM - OWN_MM) / part.length), OWN_MM],
  head: ['序号', '姓名', ...part.map(({ no, dueOn }) => `第${no}期\n${dueOn}`), '本人合计'],
  rows,
  size: SIZE,
  leastMm: ROW_MM,
});

const columnOf = ([id, { dueOn }]: readonly [string, Instalment], at: number): Column => ({
  no: String(at + 1),
  id,
  dueOn,
});

const factsOf = (agreement: AgreementDoc): string[] => [`协议编号：${agreementNo(agreement)}`, '单位：元'];

/** Annex 2, 分期明细: worker × instalment; both margins add up. More than seven instalments go on in a further table, and long lists in pages. */
export const allocationAnnex = (agreement: AgreementDoc): PaperSection[] => {
  const { plan, wages = {} } = agreement;
  const workers = wageLinesInOrder(wages).map(([id, line], at): Worker => ({ no: at + 1, id, line }));
  if (!plan || workers.length === 0 || Object.keys(plan.instalments).length === 0) return [];
  const shares = allocatePlan(wages, plan);
  const pages = inPages(workers, rowHeight, ROOM);
  const lists = inParts(instalmentsInOrder(plan).map(columnOf), COLUMNS_A_TABLE).flatMap((part) =>
    pages.map((page, at): ListTable => {
      const rows = page.map((worker) => workerRow(part, worker, shares));
      return listOf(part, at === pages.length - 1 ? [...rows, totalRow(part, workers, shares)] : rows);
    }),
  );
  return [{ across: true, blocks: listPages(TITLE, factsOf(agreement), lists) }];
};

const EMPTY_COLUMNS: readonly Column[] = Array.from({ length: 5 }, (_, at) => ({
  no: String(at + 1),
  id: '',
  dueOn: '___年__月__日',
}));

/** The same page for the pen. */
export const emptyAllocationAnnex = (agreement: AgreementDoc): PaperSection => {
  const places = [...EMPTY_COLUMNS, {}].map((): ListCell => ({ lines: [] }));
  const rows = Array.from(
    { length: EMPTY_ROWS },
    (_, at): ListRow => ({ cells: [noCell(at + 1), { lines: [] }, ...places] }),
  );
  const list = listOf(EMPTY_COLUMNS, [...rows, { cells: [...TOTAL, ...places] }]);
  return { across: true, blocks: listPages(TITLE, factsOf(agreement), [list]) };
};
