import type { CaseDoc } from '../kinds/case.ts';
import { figuresOf } from './figures.ts';
import { counts } from './grouped.ts';
import { isIn, type Period } from './period.ts';

/** Cases closed in the period (domain reference §2.2 S01–S06, S13–S38, S41); the money is that of cases with an agreement. */
export type MediationFigures = {
  readonly cases: number;
  readonly parties: number;
  readonly agreed: number;
  readonly difficult: number;
  readonly performed: number;
  readonly amountFen: number;
  readonly byType: Readonly<Record<string, number>>;
  readonly bySource: Readonly<Record<string, number>>;
};

const DIFFICULT: ReadonlySet<string> = new Set(['疑难复杂', '重大']);

/** 调解 of a period. */
export const mediationFigures = (cases: readonly CaseDoc[], period: Period): MediationFigures => {
  const closed = cases.filter(({ closedOn }) => isIn(closedOn, period));
  const agreed = closed.filter(({ result }) => result === '达成协议');
  return {
    cases: closed.length,
    parties: closed.reduce((sum, { parties }) => sum + Object.keys(parties).length, 0),
    agreed: agreed.length,
    difficult: closed.filter(({ level }) => DIFFICULT.has(level ?? '')).length,
    performed: closed.filter(({ performStatus }) => performStatus === '已履行').length,
    amountFen: figuresOf(agreed).amountFen,
    byType: counts(closed, ({ type }) => type),
    bySource: counts(closed, ({ source }) => source),
  };
};
