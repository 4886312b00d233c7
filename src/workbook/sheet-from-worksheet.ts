import type { Cell as FileCell, Worksheet } from '@cj-tech-master/excelts';
import { BLANK_CELL, type Cell, type Merge, type Sheet } from '../../domain/import/sheet.ts';

const numberText = (value: number): string =>
  Number.isInteger(value)
    ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 0 })
    : String(Number(value.toPrecision(15)));

/** A plain value (also a formula's result) as a cell. Excel's days have no zone: the library gives them as UTC. */
const plainCell = (value: unknown, shown: string): Cell => {
  if (value === null || value === undefined || value === '') return BLANK_CELL;
  if (typeof value === 'number') return { kind: 'number', text: numberText(value), value };
  if (typeof value === 'boolean') return { kind: 'text', text: value ? '是' : '否', value: value ? '是' : '否' };
  if (value instanceof Date && Number.isFinite(value.getTime())) {
    const day = value.toISOString().slice(0, 10);
    return { kind: 'date', text: day, value: day };
  }
  const text = typeof value === 'string' ? value : shown;
  return text === '' ? BLANK_CELL : { kind: 'text', text, value: text };
};

const readCell = (cell: FileCell): Cell => {
  if (cell.isMerged && cell.master !== cell) return BLANK_CELL;
  if (!cell.formula) return plainCell(cell.value, cell.text);
  const result = plainCell(cell.result, cell.text);
  return { kind: 'formula', text: result.text, value: result.value, formula: cell.formula };
};

const mergesOf = (worksheet: Worksheet): Merge[] =>
  worksheet.mergedRegions.map(({ top, left, bottom, right }) => ({
    top: top - 1,
    left: left - 1,
    bottom: bottom - 1,
    right: right - 1,
  }));

/** A worksheet of the library as plain rows, without the empty rows and columns at its end. */
export const sheetFromWorksheet = (worksheet: Worksheet): Sheet => {
  const sparse: Cell[][] = [];
  let width = 0;
  worksheet.eachRow((row, rowNo) => {
    const cells: Cell[] = [];
    row.eachCell((cell, columnNo) => {
      const read = readCell(cell);
      if (read.kind === 'blank') return;
      cells[columnNo - 1] = read;
      width = Math.max(width, columnNo);
    });
    if (cells.length > 0) sparse[rowNo - 1] = cells;
  });
  const rows = Array.from(sparse, (cells) => Array.from({ length: width }, (_, i) => cells?.[i] ?? BLANK_CELL));
  return { name: worksheet.name, rows, merges: mergesOf(worksheet) };
};
