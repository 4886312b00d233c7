import { foldText, hasAllWords, searchWords } from './search-words.ts';

/** Which rows the words in the search box leave. */
export type RowFinder<T extends object> = {
  /** Looks up what stands in the search box; the same question about the same rows is answered from memory. */
  readonly find: (rows: readonly T[], typed: string) => void;
  /** Is anything asked at all? */
  readonly isOn: () => boolean;
  readonly keeps: (row: T) => boolean;
  /** Folds the text of `count` rows ahead of the first letter; answers whether all are done. */
  readonly prepare: (rows: readonly T[], from: number, count: number) => boolean;
};

type Found<T> = { readonly words: readonly string[]; readonly rows: readonly T[]; readonly set: ReadonlySet<T> };

/** Every old word is part of a new one: what failed before fails again. */
const onlyGrew = (before: readonly string[], now: readonly string[]): boolean =>
  before.length > 0 && before.every((old) => now.some((word) => word.includes(old)));

/** Rows are new objects when they change, so their folded text can be kept as long as the row lives. */
const foldedRows = new WeakMap<object, string>();

/** Search over everything of a row. `searchText` is asked once per row object. */
export const createRowFinder = <T extends object>(searchText: (row: T) => string): RowFinder<T> => {
  let among: readonly T[] = [];
  /** What was found on the way to what is typed now, so that taking a letter back costs nothing. */
  let trail: readonly Found<T>[] = [];
  const foldedOf = (row: T): string => {
    const have = foldedRows.get(row);
    if (have !== undefined) return have;
    const folded = foldText(searchText(row));
    foldedRows.set(row, folded);
    return folded;
  };
  return {
    find: (rows, typed) => {
      const words = searchWords(typed);
      if (rows !== among) trail = [];
      among = rows;
      trail = trail.filter((step) => onlyGrew(step.words, words));
      const last = trail.at(-1);
      if (words.length === 0 || last?.words.join(' ') === words.join(' ')) return;
      const found = (last?.rows ?? rows).filter((row) => hasAllWords(foldedOf(row), words));
      trail = [...trail, { words, rows: found, set: new Set(found) }];
    },
    isOn: () => trail.length > 0,
    keeps: (row) => trail.at(-1)?.set.has(row) ?? true,
    prepare: (rows, from, count) => {
      for (const row of rows.slice(from, from + count)) foldedOf(row);
      return from + count >= rows.length;
    },
  };
};
