import type { ClueDoc } from '../kinds/clue.ts';
import type { LedgerRecord } from '../record.ts';
import type { ClueColumn } from './column-names.ts';
import type { Doubt } from './doubt.ts';
import type { Header } from './find-header.ts';
import type { PlannedRow } from './plan-clue-import.ts';
import { doubtful, noted, type Remark } from './reading.ts';

/** A person in more rows than this is named only with the first of them. */
const MOST_NAMED = 4;

const names = (doc: ClueDoc): string[] =>
  Object.values(doc.parties ?? {})
    .map(({ name }) => name.trim())
    .sort();

/** Same day, place, type and people: most likely the same matter. Without people nothing is said. */
const matterMark = (doc: ClueDoc): string | null => {
  const who = names(doc);
  return who.length === 0 ? null : [doc.foundOn, doc.place.trim(), doc.type ?? '', ...who].join('|');
};

const onColumn = (
  row: PlannedRow,
  field: ClueColumn,
  header: Pick<Header<ClueColumn>, 'labels' | 'mapping'>,
  remark: Remark,
  seen: string,
): Doubt => ({
  row: row.rowNo,
  column: header.labels[header.mapping[field] ?? -1] ?? '',
  field,
  seen,
  taken: seen,
  ...remark,
});

/** Rows per person of the file: 王堃 in three matters may be one man or three. */
const rowsByPerson = (rows: readonly PlannedRow[]): Map<string, number[]> => {
  const found = new Map<string, number[]>();
  for (const { doc, rowNo } of rows)
    for (const { name, kind } of Object.values(doc?.parties ?? {}))
      if (kind === '自然人') found.set(name, [...(found.get(name) ?? []), rowNo]);
  return found;
};

/** Points out matters that seem to be in the ledger already or twice in the file, and people named in several rows. Drops none. */
export const markTwins = (
  rows: readonly PlannedRow[],
  existing: readonly LedgerRecord<'clue'>[],
  header: Pick<Header<ClueColumn>, 'labels' | 'mapping'>,
): PlannedRow[] => {
  const seen = new Set(existing.map(({ doc }) => matterMark(doc)));
  const persons = rowsByPerson(rows);
  return rows.map((row) => {
    if (!row.doc) return row;
    const mark = matterMark(row.doc);
    const twin = mark !== null && seen.has(mark);
    seen.add(mark);
    const who = names(row.doc).join('、');
    const others = names(row.doc).flatMap((name) =>
      (persons.get(name) ?? [])
        .slice(0, MOST_NAMED)
        .filter((no) => no !== row.rowNo)
        .map((no) => ({ name, no })),
    );
    const doubts = [
      ...(twin ? [onColumn(row, 'parties', header, doubtful('matter-maybe-twice'), who)] : []),
      ...others.map(({ name, no }) => onColumn(row, 'parties', header, noted('name-on-other-row', { row: no }), name)),
    ];
    return { ...row, doubts: [...row.doubts, ...doubts], ...(twin ? { twin } : {}) };
  });
};
