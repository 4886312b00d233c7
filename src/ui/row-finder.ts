import { foldText, hasAllWords, searchWords } from './search-words.ts';

/** Which rows the words in the search box leave. */
export type RowFinder<T extends object> = {
  /** Looks up what stands in the search box; the same question about the same rows is answered from memory. */
  readonly find: (rows: readonly T[], typed: string) => void;
  /** What was found, to compare by identity: the same as long as the same rows are left; null when all are. */
  readonly found: () => object | null;
  readonly keeps: (row: T) => boolean;
  /** Folds the text of `count` more rows ahead of the first letter; answers whether all are done. */
  readonly prepare: (count: number) => boolean;
};

/** `at`: places of the rows that are left, in their order; `kept`: 1 at each of them, null when nothing is left out. */
type Found = { readonly words: readonly string[]; readonly at: readonly number[]; readonly kept: Uint8Array | null };

/** Every old word is part of a new one: what failed before fails again. */
const onlyGrew = (before: readonly string[], now: readonly string[]): boolean =>
  before.length > 0 && before.every((old) => now.some((word) => word.includes(old)));

/** Rows are new objects when they change, so their folded text can be kept as long as the row lives. */
const foldedRows = new WeakMap<object, string>();

const foldedOf = <T extends object>(row: T, searchText: (row: T) => string): string => {
  const have = foldedRows.get(row);
  if (have !== undefined) return have;
  const folded = foldText(searchText(row));
  foldedRows.set(row, folded);
  return folded;
};

/** The rows of a ledger with their folded texts, read as far as asked. Plain arrays: each letter goes through all of them. */
const createIndex = <T extends object>(rows: readonly T[], searchText: (row: T) => string) => {
  const texts: string[] = [];
  /** The place of every row that was read, as the first search goes through them. */
  const all: number[] = [];
  const places = new Map<T, number>();
  const readTo = (end: number) => {
    for (let at = texts.length; at < Math.min(end, rows.length); at += 1) {
      const row = rows[at] as T;
      places.set(row, at);
      all.push(at);
      texts.push(foldedOf(row, searchText));
    }
  };
  return { rows, texts, all, readTo, placeOf: (row: T): number => places.get(row) ?? -1 };
};

const maskOf = (at: readonly number[], size: number): Uint8Array | null => {
  if (at.length === size) return null;
  const mask = new Uint8Array(size);
  for (const place of at) mask[place] = 1;
  return mask;
};

/** Search over everything of a row. `searchText` is asked once per row object. */
export const createRowFinder = <T extends object>(searchText: (row: T) => string): RowFinder<T> => {
  let index = createIndex<T>([], searchText);
  /** What was found on the way to what is typed now, so that taking a letter back costs nothing. */
  let trail: readonly Found[] = [];
  const lookFor = (words: readonly string[], last: Found | undefined): Found => {
    const { rows, texts, all, readTo } = index;
    readTo(rows.length);
    const at = (last?.at ?? all).filter((place) => hasAllWords(texts[place] ?? '', words));
    const kept = at.length === last?.at.length ? last.kept : maskOf(at, rows.length);
    return { words, at, kept };
  };
  return {
    find: (rows, typed) => {
      const words = searchWords(typed);
      if (rows !== index.rows) {
        trail = [];
        index = createIndex(rows, searchText);
      }
      trail = trail.filter((step) => onlyGrew(step.words, words));
      const last = trail.at(-1);
      if (words.length === 0 || last?.words.join(' ') === words.join(' ')) return;
      trail = [...trail, lookFor(words, last)];
    },
    found: () => trail.at(-1)?.kept ?? null,
    keeps: (row) => {
      const kept = trail.at(-1)?.kept;
      return kept ? kept[index.placeOf(row)] === 1 : true;
    },
    prepare: (count) => {
      index.readTo(index.texts.length + count);
      return index.texts.length >= index.rows.length;
    },
  };
};
