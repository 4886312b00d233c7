import type { WordingDoc } from './kinds/wording.ts';

/** The key of a number series' pattern among the wordings. */
export const patternKey = (series: string): string => `文号.${series}`;

const holdsOn = ({ status, validFrom, validTo }: WordingDoc, on: string): boolean =>
  status === '有效' && validFrom <= on && (validTo === undefined || on <= validTo);

/** The county's version of a marked place that holds on a day: the one that began last; undefined where our own text holds. */
export const wordingOn = (wordings: readonly WordingDoc[], key: string, on: string): WordingDoc | undefined =>
  wordings
    .filter((one) => one.key === key && holdsOn(one, on))
    .reduce<WordingDoc | undefined>((last, one) => (last && last.validFrom > one.validFrom ? last : one), undefined);
