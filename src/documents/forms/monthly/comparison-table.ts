import type { Figures } from '../../../../domain/figures/figures.ts';
import { wanYuan } from '../../../../domain/wan-yuan.ts';
import { yearOnYear } from '../../../../domain/year-on-year.ts';
import type { PaperFacts } from '../../paper/form.ts';
import { labelCell } from '../../paper/label-cell.ts';
import type { Block, PaperTableRow } from '../../paper/paper.ts';
import { textCell } from '../../paper/text-cell.ts';
import { whole } from '../../paper/whole.ts';
import { yearBefore } from './year-before.ts';

type Measure = {
  readonly label: string;
  readonly unit: string;
  readonly of: (figures: Figures) => number;
  readonly show: (n: number) => string;
};

const MEASURES: readonly Measure[] = [
  { label: '拖欠农民工工资案件', unit: '件', of: ({ matters }) => matters, show: String },
  { label: '涉及人数', unit: '人', of: ({ people }) => people, show: String },
  { label: '拖欠金额', unit: '万元', of: ({ amountFen }) => amountFen, show: wanYuan },
];

const row = (
  now: Figures | undefined,
  before: Figures | undefined,
  { label, unit, of, show }: Measure,
): PaperTableRow => {
  const cell = (figures: Figures | undefined, unknown: string) =>
    textCell(figures ? show(of(figures)) : unknown, { side: 'right' });
  const compared = now && before ? yearOnYear(of(now), of(before), show).word : now ? '没有同期数' : '';
  return {
    cells: [
      textCell(label),
      textCell(unit, { side: 'center' }),
      cell(now, ''),
      cell(before, now ? '—' : ''),
      textCell(compared, { side: 'center' }),
    ],
  };
};

/** Wage arrears from 1 January on against the same days a year before (domain reference §9.2). Without last year's figures nothing is compared. */
export const comparisonTable = (given: PaperFacts): Block => {
  const now = given.blanks ? undefined : given.figures?.wages.yearToDate.all;
  const before = given.blanks ? undefined : yearBefore(given);
  return whole({
    block: 'table',
    field: '同比',
    widths: [48, 16, 28, 28, 36],
    head: 1,
    rows: [
      { cells: ['指标', '单位', '本年累计', '上年同期', '同比'].map((text) => labelCell(text)) },
      ...MEASURES.map((measure) => row(now, before, measure)),
    ],
  });
};
