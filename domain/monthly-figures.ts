import { addMonths } from './civil-date.ts';
import { type MediationFigures, mediationFigures } from './figures/mediation-figures.ts';
import type { Period } from './figures/period.ts';
import { type RepaymentFigures, repaymentFigures } from './figures/repayment-figures.ts';
import { type ScreeningFigures, screeningFigures } from './figures/screening-figures.ts';
import { type WageFigures, wageFigures } from './figures/wage-figures.ts';
import { isVoided } from './is-voided.ts';
import type { AgreementDoc } from './kinds/agreement.ts';
import type { CaseDoc } from './kinds/case.ts';
import type { ClueDoc } from './kinds/clue.ts';
import type { PaymentDoc } from './kinds/payment.ts';
import type { RoundDoc } from './kinds/round.ts';
import type { Doc } from './record.ts';

/** Everything an office holds that its monthly figures are counted from. */
export type FigureRecords = {
  readonly clues: readonly ClueDoc[];
  readonly rounds: readonly RoundDoc[];
  readonly cases: readonly CaseDoc[];
  readonly agreements: readonly (AgreementDoc & { readonly id: string })[];
  readonly payments: readonly PaymentDoc[];
};

/** The figures of one office and period. */
export type MonthlyFigures = {
  readonly period: Period;
  readonly screening: ScreeningFigures;
  readonly mediation: MediationFigures;
  readonly repayment: RepaymentFigures;
  /** Wage arrears of the period; from 1 January to its end; and of the same days a year before, where the office's records reach back so far. */
  readonly wages: {
    readonly period: WageFigures;
    readonly yearToDate: WageFigures;
    readonly yearBefore?: WageFigures;
  };
};

/** Matters that do not count: not yet registered, untrue, or counted under another. */
const NOT_COUNTED: ReadonlySet<string> = new Set(['草稿', '不属实', '并案']);

const firstDay = ({ clues, rounds, cases }: FigureRecords): string | undefined =>
  [
    ...clues.map(({ foundOn }) => foundOn),
    ...rounds.map(({ fromOn }) => fromOn),
    ...cases.map(({ acceptedOn }) => acceptedOn),
  ].reduce<string | undefined>((first, day) => (first === undefined || day < first ? day : first), undefined);

/** Do the records cover the days of the year before? They must begin in its first month or earlier: half a year is no comparison. */
const reachesBack = (heldFrom: string | undefined, { fromOn }: Period): boolean =>
  heldFrom !== undefined && heldFrom.slice(0, 7) <= fromOn.slice(0, 7);

const standing = <T extends object>(docs: readonly T[]): readonly T[] => docs.filter((doc) => !isVoided(doc as Doc));

/**
 * The figures of one office and period (domain reference §2.2, §9.2), counted from its records alone. A matter belongs to the day it was found on,
 * a case to the day it was closed on. `heldFrom` is the day the office's records begin.
 */
export const monthlyFigures = (
  records: FigureRecords,
  period: Period,
  heldFrom = firstDay(records),
): MonthlyFigures => {
  const clues = standing(records.clues).filter(({ status }) => !NOT_COUNTED.has(status));
  const yearToDate = { fromOn: `${period.toOn.slice(0, 4)}-01-01`, toOn: period.toOn };
  const before = { fromOn: addMonths(yearToDate.fromOn, -12), toOn: addMonths(period.toOn, -12) };
  return {
    period,
    screening: screeningFigures(clues, standing(records.rounds), period),
    mediation: mediationFigures(standing(records.cases), period),
    repayment: repaymentFigures(
      { agreements: standing(records.agreements), payments: standing(records.payments) },
      period,
    ),
    wages: {
      period: wageFigures(clues, period),
      yearToDate: wageFigures(clues, yearToDate),
      ...(reachesBack(heldFrom, before) ? { yearBefore: wageFigures(clues, before) } : {}),
    },
  };
};
