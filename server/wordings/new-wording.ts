import { dayInShanghai } from '../../domain/civil-date.ts';
import type { WordingDoc } from '../../domain/kinds/wording.ts';
import { numberPatternProblems, type SeriesPattern } from '../../domain/number-pattern-problems.ts';
import type { Office } from '../../domain/office.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { patternKey } from '../../domain/wording-on.ts';
import { wordingDayProblems, wordingTextProblems } from '../../domain/wording-problems.ts';
import { SERIES } from '../numbers/leases-for.ts';

export type WordingOffer = {
  readonly key: string;
  readonly ours: string;
  readonly text: string;
  readonly validFrom: string;
  readonly validTo?: string | undefined;
};

type Known = {
  readonly wordings: readonly WordingDoc[];
  readonly offices: readonly Office[];
  /** An ISO instant. */
  readonly at: string;
};

const PATTERN = patternKey('');

/** Ours, and every one the county ever ordered: a number given under an old pattern stands on paper. */
const patternsEver = (wordings: readonly WordingDoc[]): SeriesPattern[] => [
  ...SERIES,
  ...wordings
    .filter(({ key, status }) => key.startsWith(PATTERN) && status === '有效')
    .map(({ key, text }) => ({ series: key.slice(PATTERN.length), pattern: text })),
];

const textProblems = ({ key, text, ours }: WordingOffer, { wordings, offices }: Known): Problem[] => {
  if (!key.startsWith(PATTERN)) return wordingTextProblems(text, ours);
  const series = key.slice(PATTERN.length);
  if (!SERIES.some((one) => one.series === series))
    return [{ code: 'record-missing', path: 'key', severity: 'error', params: {} }];
  return [
    ...wordingTextProblems(text, text),
    ...numberPatternProblems({ series, pattern: text }, patternsEver(wordings), offices),
  ];
};

/** "县2026-2": counted over the whole county and the year in which it was made, so that the foot of a page names one text alone. */
const nextVersion = (wordings: readonly WordingDoc[], year: string): string =>
  `县${year}-${wordings.filter(({ version }) => version.startsWith(`县${year}-`)).length + 1}`;

/** A new version of a marked place, or why it cannot be one. Pure; ask under the lock of wordings. */
export const newWording = (offer: WordingOffer, known: Known): Result<WordingDoc> => {
  const today = dayInShanghai(known.at);
  const { key, validFrom, validTo } = offer;
  const text = offer.text.replaceAll('\r\n', '\n').trim();
  const days = validTo === undefined ? { key, validFrom } : { key, validFrom, validTo };
  const problems = [...textProblems({ ...offer, text }, known), ...wordingDayProblems(days, known.wordings, today)];
  if (problems.length) return { ok: false, problems };
  const version = nextVersion(known.wordings, today.slice(0, 4));
  return { ok: true, value: { ...days, text, version, status: '有效' } };
};
