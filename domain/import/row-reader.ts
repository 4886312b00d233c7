import type { Doubt } from './doubt.ts';
import type { Mapping } from './find-header.ts';
import { saysNotKnown } from './plain-text.ts';
import { withoutControls } from './read-words.ts';
import { doubtful, type Reading, type Remark } from './reading.ts';
import { BLANK_CELL, type Cell } from './sheet.ts';

/** One body row with its head; `rowNo` counts as the file does, `copied` are the columns where 同上 stood. */
export type BodyRow<F extends string> = {
  readonly rowNo: number;
  readonly cells: readonly Cell[];
  readonly copied: ReadonlySet<number>;
  readonly labels: readonly string[];
  readonly mapping: Mapping<F>;
};

/** Reads the fields of one row and collects every doubt; `left` are the words that found no field, for the remark. */
export const rowReader = <F extends string>(row: BodyRow<F>) => {
  const doubts: Doubt[] = [];
  const left: string[] = [];
  const columnOf = (field: F) => row.mapping[field];
  const asHeld = (field: F): Cell => row.cells[columnOf(field) ?? -1] ?? BLANK_CELL;
  const cell = (field: F): Cell => {
    const held = asHeld(field);
    const text = withoutControls(held.text);
    return text === held.text ? held : { ...held, text, value: typeof held.value === 'number' ? held.value : text };
  };
  const label = (field: F): string => row.labels[columnOf(field) ?? -1] || field;

  const doubt = (field: F, taken: string, remark: Remark, seen = cell(field).text) => {
    doubts.push({ row: row.rowNo, column: label(field), field, seen, taken, ...remark });
  };

  const cellRemarks = (field: F): Remark[] => {
    const column = columnOf(field) ?? -1;
    if (row.copied.has(column)) return [doubtful('cell-same-as-above')];
    if (cell(field) !== asHeld(field)) return [doubtful('control-character')];
    return cell(field).kind === 'formula' ? [doubtful('cell-formula')] : [];
  };

  /** What a person reads in the file, before 同上 was looked up or a formula worked out. */
  const seenAt = (field: F): string => {
    if (row.copied.has(columnOf(field) ?? -1)) return '同上';
    const { formula, text } = cell(field);
    return formula ? `=${formula}` : text;
  };

  const keep = (field: F, remarks: readonly Remark[], value: unknown) => {
    const text = cell(field).text.trim();
    const approximate = remarks.some(({ problem }) => problem.code === 'cell-approximate');
    if (text !== '' && !saysNotKnown(text) && (value === undefined || approximate))
      left.push(`${label(field)}:${text}`);
  };

  /** The value of a reading; its remarks become doubts, and what could not be taken is kept in words. */
  const take = <T>(field: F, reading: Reading<T>, show: (value: T) => string = String): T | undefined => {
    const shown = reading.value === undefined ? '' : show(reading.value);
    const filled = cell(field).kind === 'blank' ? [] : cellRemarks(field);
    // 同上 is said once; how the cell above was written was said up there.
    const own = filled.length > 0 ? reading.remarks.filter(({ weight }) => weight === 'doubt') : reading.remarks;
    for (const remark of [...filled, ...own]) doubt(field, shown, remark, seenAt(field));
    keep(field, reading.remarks, reading.value);
    return reading.value;
  };

  return { cell, label, doubt, take, has: (field: F) => columnOf(field) !== undefined, doubts, left };
};

export type RowReader<F extends string> = ReturnType<typeof rowReader<F>>;
