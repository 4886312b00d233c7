import type { ColumnNames } from './column-names.ts';
import type { Header, Mapping } from './find-header.ts';

/** One column of the file and the field it was taken for, for the mapping that the clerk sees and may change. */
export type MappedColumn<F extends string = string> = {
  readonly column: number;
  readonly label: string;
  readonly field: F | null;
};

/** Every column that has a head, in the order of the file. */
export const mappedColumns = <F extends string>(header: Pick<Header<F>, 'labels' | 'mapping'>): MappedColumn<F>[] => {
  const fieldAt = new Map((Object.entries(header.mapping) as [F, number][]).map(([field, column]) => [column, field]));
  return header.labels.flatMap((label, column) =>
    label === '' && !fieldAt.has(column) ? [] : [{ column, label, field: fieldAt.get(column) ?? null }],
  );
};

/** The mapping with one column given to another field (null: not imported); a field belongs to one column only. */
export const remapColumn = <F extends string>(mapping: Mapping<F>, column: number, field: F | null): Mapping<F> => {
  const rest = (Object.entries(mapping) as [F, number][]).filter(([f, c]) => c !== column && f !== field);
  return Object.fromEntries(field === null ? rest : [...rest, [field, column]]) as Mapping<F>;
};

/** The word shown for a field of ours. */
export const fieldWord = <F extends string>(names: ColumnNames<F>, field: F): string => names[field][0] ?? field;

/** "C", "AB": a zero-based column as the clerk's program shows it. */
export const columnLetters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnLetters(Math.floor(column / 26) - 1) + columnLetters(column % 26);
