import { foldDigits } from '../fold-digits.ts';
import type { ColumnNames } from './column-names.ts';
import { cellAt, type Sheet } from './sheet.ts';

/** Field of ours → zero-based column of the sheet. */
export type Mapping<F extends string = string> = Readonly<Partial<Record<F, number>>>;

/** Where the head stands (zero-based rows), what it says over each column, and which fields were recognised. */
export type Header<F extends string = string> = {
  readonly top: number;
  readonly depth: 1 | 2;
  /** First row below the head. */
  readonly bodyTop: number;
  readonly labels: readonly string[];
  readonly mapping: Mapping<F>;
  readonly score: number;
};

const SEARCH_ROWS = 30;
const ENOUGH_FIELDS = 3;
const EXACT = 2;

/** A head without blanks, marks and what stands in brackets: "单价(元/天)" → "单价". */
export const headWord = (label: string): string =>
  foldDigits(label)
    .replace(/\([^)]*\)/gu, '')
    .replace(/[\s/、,,::*·.\-_]+/gu, '');

const wordScore = (word: string, names: readonly string[]): number => {
  if (names.includes(word)) return EXACT;
  return word.length <= 12 && names.some((name) => name.length >= 2 && word.includes(name)) ? 1 : 0;
};

/** The text that a head cell shows: a merged cell speaks for its whole range. */
const headText = (sheet: Sheet, row: number, column: number): string => {
  const merge = sheet.merges.find((m) => m.top <= row && row <= m.bottom && m.left <= column && column <= m.right);
  // A title over the whole width is not a head.
  if (merge && merge.right - merge.left > 5) return '';
  return (merge ? cellAt(sheet, merge.top, merge.left) : cellAt(sheet, row, column)).text.trim();
};

const labelsAt = (sheet: Sheet, top: number, depth: 1 | 2): string[] => {
  const width = sheet.rows[top]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => {
    const upper = headText(sheet, top, column);
    const lower = depth === 2 ? headText(sheet, top + 1, column) : '';
    return lower || upper;
  });
};

/** Which field each label means; the better match takes a field that two labels claim. */
const mapLabels = <F extends string>(
  labels: readonly string[],
  names: ColumnNames<F>,
): { mapping: Mapping<F>; score: number } => {
  const claims = labels.flatMap((label, column) =>
    (Object.keys(names) as F[]).map((field) => ({
      field,
      column,
      score: label === '' ? 0 : wordScore(headWord(label), names[field]),
    })),
  );
  const mapping: Partial<Record<F, number>> = {};
  const used = new Set<number>();
  let score = 0;
  for (const claim of claims.filter((one) => one.score > 0).sort((a, b) => b.score - a.score || a.column - b.column)) {
    if (mapping[claim.field] !== undefined || used.has(claim.column)) continue;
    mapping[claim.field] = claim.column;
    used.add(claim.column);
    score += claim.score;
  }
  return { mapping, score };
};

/** The head at a place that the clerk names (zero-based), mapped by its words. */
export const headerAt = <F extends string>(
  sheet: Sheet,
  top: number,
  depth: 1 | 2,
  names: ColumnNames<F>,
): Header<F> => {
  const labels = labelsAt(sheet, top, depth);
  return { top, depth, bodyTop: top + depth, labels, ...mapLabels(labels, names) };
};

/** The head row or rows of a sheet, found by how many known names stand there; null when no row has three of them. */
export const findHeader = <F extends string>(sheet: Sheet, names: ColumnNames<F>): Header<F> | null => {
  let best: Header<F> | null = null;
  for (let top = 0; top < Math.min(sheet.rows.length, SEARCH_ROWS); top += 1) {
    for (const depth of [1, 2] as const) {
      if (top + depth > sheet.rows.length) continue;
      const header = headerAt(sheet, top, depth, names);
      const tie = best?.depth === 2 && depth === 1 && header.score === best.score;
      // A title above the head adds no name of ours: the head is the one row below it.
      const onlyTitle = tie && headerAt(sheet, best?.top ?? 0, 1, names).score === 0;
      if (header.score > (best?.score ?? 0) || onlyTitle) best = header;
    }
  }
  return best && Object.keys(best.mapping).length >= ENOUGH_FIELDS ? best : null;
};
