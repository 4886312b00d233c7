import { formatDayChinese } from '../../../domain/civil-date.ts';
import type { Figures } from '../../../domain/figures/figures.ts';
import { levelWord } from '../../../domain/level-word.ts';
import type { MonthlyFigures } from '../../../domain/monthly-figures.ts';
import type { BookCell, BookColumn, TableBook } from '../table-book.ts';
import type { TableMaker } from './table-from.ts';

/** One figure of the report: what of, which, and what is known of matters, people and money. */
type Line = readonly [part: string, what: string, matters: number | null, people?: number | null, fen?: number | null];

const COLUMNS: readonly BookColumn[] = [
  { head: '序号', kind: 'count', width: 7 },
  { head: '项目', kind: 'text', width: 22 },
  { head: '指标', kind: 'text', width: 36 },
  { head: '数量', kind: 'count', width: 12 },
  { head: '涉及人数', kind: 'count', width: 12 },
  { head: '金额（元）', kind: 'money', width: 20 },
];

const of = (part: string, what: string, { matters, people, amountFen }: Figures): Line => [
  part,
  what,
  matters,
  people,
  amountFen,
];

const screening = ({ screening: it }: MonthlyFigures): Line[] => [
  ['矛盾纠纷排查', '开展排查（次）', it.rounds],
  of('矛盾纠纷排查', '新登记（件）', it.found),
  ...['5', '4', '3', '2', '1'].map((level): Line => {
    return ['矛盾纠纷排查', `风险等级 ${levelWord(level)}（件）`, it.byLevel[level] ?? 0];
  }),
  ['矛盾纠纷排查', '销号（件）', it.closed],
  ['矛盾纠纷排查', '移送（件）', it.referred],
  ['矛盾纠纷排查', '期末未化解（件）', it.open],
  ...Object.entries(it.byType).map(([type, figures]) => of('新登记，按类型', type, figures)),
];

const counts = (part: string, by: Readonly<Record<string, number>>): Line[] =>
  Object.entries(by).map(([what, count]) => [part, what, count]);

const mediation = ({ mediation: it }: MonthlyFigures): Line[] => [
  ['人民调解', '办结案件（件）', it.cases, it.parties],
  ['人民调解', '达成协议（件）', it.agreed, null, it.amountFen],
  ['人民调解', '疑难复杂（件）', it.difficult],
  ['人民调解', '已经履行（件）', it.performed],
  ...counts('办结案件，按类型', it.byType),
  ...counts('办结案件，按来源', it.bySource),
];

const wages = ({ wages: { period, yearToDate, yearBefore } }: MonthlyFigures): Line[] => [
  of('拖欠农民工工资', '本期新登记（件）', period.all),
  of('拖欠农民工工资', '其中政府投资项目（件）', period.government),
  of('拖欠农民工工资', '本年累计（件）', yearToDate.all),
  of('拖欠农民工工资', '本年累计，其中政府投资项目（件）', yearToDate.government),
  ...(yearBefore ? [of('拖欠农民工工资', '上年同期（件）', yearBefore.all)] : []),
];

const repayment = ({ repayment: it }: MonthlyFigures): Line[] => [
  ['还款协议', '本期签订（份）', it.agreements, null, it.agreedFen],
  ['还款协议', '本期到账', null, null, it.paidFen],
  ['还款协议', '期末逾期（份）', it.overdue, null, it.overdueFen],
];

/** The figures of a monthly report, counted from the records: each with its unit, money in yuan. */
export const monthlyTable = (figures: MonthlyFigures, { office, today }: TableMaker): TableBook => {
  const { fromOn, toOn } = figures.period;
  const lines = [...screening(figures), ...mediation(figures), ...wages(figures), ...repayment(figures)];
  return {
    sheetName: '月度台账',
    title: `${office}矛盾纠纷排查和人民调解月度台账`,
    note: `统计期间：${formatDayChinese(fromOn)}至${formatDayChinese(toOn)}　　填报单位：${office}　　填报日期：${formatDayChinese(today)}`,
    columns: COLUMNS,
    rows: lines.map(([part, what, matters, people, fen], at): BookCell[] => [
      at + 1,
      part,
      what,
      matters,
      people ?? null,
      fen ?? null,
    ]),
  };
};
