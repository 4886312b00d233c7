import type { Figures } from '../../../../domain/figures/figures.ts';
import type { MonthlyFigures } from '../../../../domain/monthly-figures.ts';
import { wanYuan } from '../../../../domain/wan-yuan.ts';
import { labelCell } from '../../paper/label-cell.ts';
import type { Block, PaperTableRow } from '../../paper/paper.ts';
import { textCell } from '../../paper/text-cell.ts';

const number = (text: string) => textCell(text, { side: 'right' });

const row = (type: string, { matters, people, amountFen }: Figures, cases: number): PaperTableRow => ({
  cells: [
    textCell(type),
    number(String(matters)),
    number(String(people)),
    number(wanYuan(amountFen)),
    number(String(cases)),
  ],
});

const NONE: Figures = { matters: 0, people: 0, amountFen: 0 };

const rowsOf = ({ screening, mediation }: MonthlyFigures, types: readonly string[]): PaperTableRow[] => {
  const seen = new Set([...Object.keys(screening.byType), ...Object.keys(mediation.byType)]);
  const all = [...types, ...[...seen].filter((type) => !types.includes(type))];
  return [
    ...all.map((type) => row(type, screening.byType[type] ?? NONE, mediation.byType[type] ?? 0)),
    row('合计', screening.found, mediation.cases),
  ];
};

const empty = (type: string): PaperTableRow => ({
  cells: [textCell(type), ...Array.from({ length: 4 }, () => textCell(undefined))],
});

/** 月度台账: matters found and cases closed, a row for every type of the code list, so that a nought is seen to be one. */
export const typeTable = (figures: MonthlyFigures | undefined, types: readonly string[]): Block => ({
  block: 'table',
  field: '月度台账',
  widths: [48, 26, 24, 32, 26],
  head: 1,
  size: 12,
  rows: [
    {
      cells: ['纠纷类型', '新登记（件）', '涉及人数', '金额（万元）', '调解办结（件）'].map((text) => labelCell(text)),
    },
    ...(figures ? rowsOf(figures, types) : [...types, '合计'].map(empty)).map((one) => ({ ...one, leastMm: 8 })),
  ],
});
