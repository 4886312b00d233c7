import type { SignLine } from './paper.ts';

/** More than so many sign behind each other on one line, so that the signatures fit on their page. */
const MOST = 4;
/** Longer than the name of a person: it tells the unit too, and stands in the form above. */
const LONGEST = 12;

/** A line to sign on for each of the people written into one answer ("赵敏之、王五"). */
export const lineForEach = (title: string, people: string | undefined): SignLine[] => {
  const names = (people ?? '')
    .split(/[、；\n]/u)
    .map((name) => name.trim())
    .filter(Boolean);
  const lines = names.length > MOST ? [] : names.map((name) => (name.length > LONGEST ? { title } : { title, name }));
  return lines.length > 0 ? lines : [{ title }];
};
