import { formatFen } from '../../../../domain/format-fen.ts';
import type { WageLine } from '../../../../domain/kinds/agreement.ts';
import { textWidth } from '../../advance-width.ts';
import { mm } from '../../millimetres.ts';
import { listCellHeight, listColumn } from '../../paper/list-cell.ts';
import type { ListCell, ListRow } from '../../paper/paper.ts';

/** Columns of 农民工工资清单 (domain reference §5.10), with their widths in mm; what belongs together shares a column. */
export const WAGE_COLUMNS = [
  ['序号', 9.4],
  ['姓名', 19.3],
  ['公民身份号码\n联系电话', 34.1],
  ['工种\n班组', 15],
  ['务工时段', 16.5],
  ['计薪方式\n单价', 18.6],
  ['数量', 12.9],
  ['应发', 23.5],
  ['已发', 21.4],
  ['尚欠', 23.5],
  ['开户行\n银行卡号', 32],
  ['本人签名\n按指印', 27],
  ['备注', 13.6],
] as const;

const WIDTHS = WAGE_COLUMNS.map(([, width]) => listColumn(width));
const MONEY_FROM = 7;
export const WAGE_SIZE = 9;
const SMALL = 8;
/** High enough for a fingerprint. */
export const WAGE_LEAST_MM = 10;
/** 本页小计 and 合计. */
const SUM_MM = 6;
const PADDING = 2;

const money = (fen: number | undefined, bold = false): ListCell => ({
  lines: [fen === undefined ? '' : formatFen(fen)],
  side: 'right',
  whole: true,
  ...(bold ? { bold } : {}),
});
const words = (lines: readonly (string | undefined)[], size = SMALL): ListCell => ({
  lines: lines.filter((line): line is string => line !== undefined && line !== ''),
  size,
});
const whole = (lines: readonly (string | undefined)[], size = SMALL): ListCell => ({
  ...words(lines, size),
  whole: true,
});

/** Whose account it is must be said (§5.10); what is not known is not claimed. */
const accountOf = ({ account, payeeSelf }: WageLine): string | undefined =>
  account === undefined || payeeSelf === undefined ? undefined : payeeSelf ? '本人账户' : '非本人账户';

/** A name is what matters on this page: as large as its box lets it. */
const nameSize = (name: string): number => (textWidth(name) <= 4 ? 11 : textWidth(name) <= 10 ? 9 : 7.5);

const cellsOf = (line: WageLine, no: number): ListCell[] => [
  { lines: [String(no)], side: 'center', whole: true },
  words([line.name], nameSize(line.name)),
  whole([line.idNo, line.phone], WAGE_SIZE),
  words([line.job, line.team]),
  whole([line.periodFrom && line.periodTo ? `${line.periodFrom}至` : line.periodFrom, line.periodTo]),
  {
    ...whole([line.basis, line.rateFen === undefined ? undefined : formatFen(line.rateFen)], WAGE_SIZE),
    side: 'right',
  },
  {
    ...whole([line.quantityHundredths === undefined ? undefined : String(line.quantityHundredths / 100)], WAGE_SIZE),
    side: 'right',
  },
  money(line.dueFen),
  money(line.paidFen),
  money(line.owedFen),
  // A card number is never broken; a bank's name may be.
  words([line.bank, line.account], line.bank && textWidth(line.bank) > 10 ? 6.5 : SMALL - 0.2),
  words([]),
  words([accountOf(line), line.remark], 7),
];

/** The row of a worker, and how high it comes out, in points. */
export const wageRow = (line: WageLine, no: number): ListRow & { readonly height: number } => {
  const cells = cellsOf(line, no);
  const highest = Math.max(...cells.map((cell, at) => listCellHeight(cell, WAGE_SIZE, WIDTHS[at] ?? 0)));
  return { cells, height: Math.max(mm(WAGE_LEAST_MM), highest + PADDING) + 0.6 };
};

/** A row for the pen. */
export const emptyWageRow = (no: number): ListRow => ({
  cells: WAGE_COLUMNS.map((_, at) => (at === 0 ? { lines: [String(no)], side: 'center' } : { lines: [], size: SMALL })),
});

/** 本页小计 and 合计; without lines, for the pen. */
export const wageSumRow = (title: string, lines: readonly WageLine[] | null): ListRow => {
  const sum = (key: 'dueFen' | 'paidFen' | 'owedFen') => lines?.reduce((fen, line) => fen + line[key], 0);
  return {
    leastMm: SUM_MM,
    cells: [
      { lines: [title], side: 'right', bold: true, columns: MONEY_FROM },
      ...(['dueFen', 'paidFen', 'owedFen'] as const).map((key) => money(sum(key), true)),
      ...Array.from({ length: WAGE_COLUMNS.length - MONEY_FROM - 3 }, (): ListCell => ({ lines: [], size: SMALL })),
    ],
  };
};
