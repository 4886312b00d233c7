import type { Figures } from '../../../../domain/figures/figures.ts';
import type { WageFigures } from '../../../../domain/figures/wage-figures.ts';
import { levelWord } from '../../../../domain/level-word.ts';
import type { MonthlyFigures } from '../../../../domain/monthly-figures.ts';
import { wanYuan } from '../../../../domain/wan-yuan.ts';

const list = (counts: Readonly<Record<string, number>>, word: (key: string) => string): string =>
  Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([key, count]) => `${word(key)}${count}件`)
    .join('、');

const sums = ({ matters, people, amountFen }: Figures): string =>
  `${matters}件，涉及${people}人、金额${wanYuan(amountFen)}万元`;

/** 排查: nothing found is said as such (零报告). */
export const screeningSentence = ({ screening }: MonthlyFigures): string => {
  const { rounds, found, byLevel, byType, closed, referred, open } = screening;
  const levels = ['5', '4', '3', '2', '1'].flatMap((level) =>
    byLevel[level] ? [`${levelWord(level)}色${byLevel[level]}件`] : [],
  );
  const types = Object.fromEntries(Object.entries(byType).map(([type, { matters }]) => [type, matters]));
  const what =
    found.matters === 0
      ? '没有新发现的矛盾纠纷（零报告）'
      : `新登记矛盾纠纷${sums(found)}。按类型：${list(types, (type) => type)}${levels.length > 0 ? `。按风险等级：${levels.join('、')}` : ''}`;
  return `本期开展排查${rounds}次，${what}。本期销号${closed}件，移送${referred}件；期末未化解${open}件。`;
};

/** 调解. */
export const mediationSentence = ({ mediation }: MonthlyFigures): string => {
  const { cases, parties, agreed, difficult, performed, amountFen, byType, bySource } = mediation;
  if (cases === 0) return '本期没有办结的调解案件。';
  const rate = (Math.round((agreed * 1000) / cases) / 10).toFixed(1);
  return `本期办结调解案件${cases}件，涉及当事人${parties}人，达成协议${agreed}件，成功率${rate}%，协议涉及金额${wanYuan(amountFen)}万元；疑难复杂案件${difficult}件；已经履行${performed}件。按来源：${list(bySource, (source) => source)}。按类型：${list(byType, (type) => type)}。`;
};

/** 还款协议. */
export const repaymentSentence = ({ repayment }: MonthlyFigures): string => {
  const { agreements, agreedFen, paidFen, overdue, overdueFen } = repayment;
  const made =
    agreements === 0 ? '本期没有签订还款协议' : `本期签订还款协议${agreements}件，约定金额${wanYuan(agreedFen)}万元`;
  const late = overdue === 0 ? '期末没有逾期的协议' : `期末有${overdue}件协议逾期，逾期金额${wanYuan(overdueFen)}万元`;
  return `${made}；本期到账${wanYuan(paidFen)}万元；${late}。`;
};

const government = ({ government: { matters, people, amountFen } }: WageFigures): string =>
  matters === 0 ? '没有政府投资项目欠薪' : `其中政府投资项目欠薪${sums({ matters, people, amountFen })}`;

/** 拖欠农民工工资: of the period, and from 1 January on. */
export const wageSentence = ({ wages }: MonthlyFigures): string => {
  const part = (word: string, figures: WageFigures): string =>
    figures.all.matters === 0
      ? `${word}没有拖欠农民工工资`
      : `${word}拖欠农民工工资${sums(figures.all)}，${government(figures)}`;
  return `${part('本期新登记', wages.period).replace('新登记没有', '没有新登记')}。${part('本年累计', wages.yearToDate).replace('累计没有', '没有登记')}。`;
};
