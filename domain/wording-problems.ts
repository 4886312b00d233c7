import { characterFault } from './character-fault.ts';
import { addDays, isRealDay } from './civil-date.ts';
import type { WordingDoc } from './kinds/wording.ts';
import type { Problem } from './problem.ts';
import type { ProblemCode } from './problem-codes.ts';

/** No marked place holds more. */
const MAX_WORDING = 3000;

/** A day that far away is a slip of the hand. */
const FURTHEST_DAYS = 3660;

const found = (code: ProblemCode, path: string, params: Problem['params'] = {}): Problem => ({
  code,
  path,
  severity: 'error',
  params,
});

/** The places of a text that the program fills: {total}, {committee} … */
const placeholdersOf = (text: string): ReadonlySet<string> => new Set(text.match(/\{\w+\}/gu) ?? []);

const listed = (names: Iterable<string>): string => [...names].join('、');

/** A text must fill the same places as the one it stands for: a sum left out would be a document without a sum. */
const placeholderProblems = (text: string, ours: string): Problem[] => {
  const [has, needs] = [placeholdersOf(text), placeholdersOf(ours)];
  const missing = [...needs].filter((one) => !has.has(one));
  const foreign = [...has].filter((one) => !needs.has(one));
  const torn = /[{}]/u.test(text.replace(/\{\w+\}/gu, ''));
  return [
    ...(missing.length ? [found('wording-place-missing', 'text', { names: listed(missing) })] : []),
    ...(foreign.length || torn ? [found('wording-place-unknown', 'text', { names: listed(foreign) })] : []),
  ];
};

/** Would the text print as what it is? Line ends part paragraphs; nothing else that cannot be seen. */
export const wordingTextProblems = (text: string, ours: string): Problem[] => [
  ...(text.trim() === '' ? [found('missing', 'text')] : []),
  ...([...text].length > MAX_WORDING ? [found('too-long', 'text')] : []),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  ...(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/u.test(text) ||
  [...text].some((character) => characterFault(character) !== null)
    ? [found('control-character', 'text')]
    : []),
  ...placeholderProblems(text, ours),
];

/** May a version begin on that day? Never in the past: what was printed then was printed by the version of then. */
export const wordingDayProblems = (
  { key, validFrom, validTo }: Pick<WordingDoc, 'key' | 'validFrom' | 'validTo'>,
  wordings: readonly WordingDoc[],
  today: string,
): Problem[] => {
  if (!isRealDay(validFrom)) return [found('not-a-date', 'validFrom')];
  if (validTo !== undefined && !isRealDay(validTo)) return [found('not-a-date', 'validTo')];
  if (validFrom < today) return [found('wording-past', 'validFrom')];
  const order = validTo !== undefined && validTo < validFrom;
  if (order || validFrom > addDays(today, FURTHEST_DAYS))
    return [found('date-out-of-range', order ? 'validTo' : 'validFrom')];
  const taken = wordings.some((one) => one.key === key && one.status === '有效' && one.validFrom === validFrom);
  return taken ? [found('wording-day-taken', 'validFrom')] : [];
};
