import { numberLabel } from './number-label.ts';
import type { Office } from './office.ts';
import type { Problem } from './problem.ts';
import type { ProblemCode } from './problem-codes.ts';

export type SeriesPattern = { readonly series: string; readonly pattern: string };
type NamedOffice = Pick<Office, 'county' | 'committee' | 'name'>;

/** A document bears no more than this (domain/kinds: `no`). */
const MAX_LABEL = 60;

const found = (code: ProblemCode): Problem[] => [{ code, path: 'text', severity: 'error', params: {} }];

/** A label with every run of digits as one sign: two patterns that differ here never give one number. */
const skeleton = (pattern: string, { county, committee, name }: NamedOffice): string =>
  numberLabel(pattern, { year: 2026, n: 1, county, committee, office: name }).replace(/\p{Nd}+/gu, '#');

/** Year before number, once each, apart from each other; no digit of its own, so that an older pattern of the series never gave the same number. */
const isWhole = (pattern: string): boolean => {
  const places = pattern.match(/\{[^{}]*\}/gu) ?? [];
  const rest = pattern.replace(/\{[^{}]*\}/gu, '');
  const numbers = places.filter((place) => /^\{(?:yyyy|0*1)\}$/u.test(place));
  return (
    places.every((place) => /^\{(?:yyyy|county|committee|office|0*1)\}$/u.test(place)) &&
    numbers.length === 2 &&
    numbers[0] === '{yyyy}' &&
    numbers[1] !== '{yyyy}' &&
    !/\{yyyy\}\{0*1\}/u.test(pattern) &&
    !/[{}\p{Nd}]/u.test(rest)
  );
};

/**
 * May this be the pattern of a series? It bears year and number once each, and no other series, of this or any other office, had, has or will have
 * a pattern that could give the same number: two documents never bear one.
 */
export const numberPatternProblems = (
  { series, pattern }: SeriesPattern,
  others: readonly SeriesPattern[],
  offices: readonly NamedOffice[],
): Problem[] => {
  if (pattern.trim() === '') return found('missing');
  if (pattern !== pattern.trim() || /\s/u.test(pattern) || pattern.startsWith('临-') || !isWhole(pattern))
    return found('pattern-incomplete');
  const labels = offices.map((office) => skeleton(pattern, office));
  if (labels.some((label) => [...label].length + 12 > MAX_LABEL)) return found('too-long');
  if (new Set(labels).size < labels.length) return found('pattern-shared');
  // An older pattern of the same series of the same office goes on counting: its numbers are others anyhow.
  const given = others.flatMap((other) =>
    offices.map((office, at) => ({ own: other.series === series ? at : -1, label: skeleton(other.pattern, office) })),
  );
  const taken = labels.some((label, at) => given.some((other) => other.own !== at && other.label === label));
  return taken ? found('pattern-shared') : [];
};
