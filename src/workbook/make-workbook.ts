import type { Cell, Workbook, Worksheet } from '@cj-tech-master/excelts';
import { cellValue, NUMBER_FORMATS } from './cell-value.ts';
import { rowHeight } from './row-height.ts';
import type { BookColumn, TableBook } from './table-book.ts';

const FONT = '宋体';
/** Title, note, heads: repeated on every page. */
const HEAD_ROW = 3;
const LINE = { style: 'thin' } as const;
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };

const letter = (at: number): string => {
  const rest = String.fromCharCode(65 + (at % 26));
  return at < 26 ? rest : `${letter(Math.floor(at / 26) - 1)}${rest}`;
};

const sideOf = ({ kind }: BookColumn): 'left' | 'center' | 'right' =>
  kind === 'text' ? 'left' : kind === 'day' ? 'center' : 'right';

const layOut = (sheet: Worksheet, { columns }: TableBook): void => {
  columns.forEach(({ width }, at) => {
    sheet.getColumn(at + 1).width = width;
  });
  Object.assign(sheet.pageSetup, {
    paperSize: 9, // A4
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: `1:${HEAD_ROW}`,
    margins: { left: 0.35, right: 0.35, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
  });
  sheet.headerFooter.oddFooter = '&C第 &P 页 共 &N 页';
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: HEAD_ROW, showGridLines: false }];
};

const wideRow = (sheet: Worksheet, row: number, text: string, columns: number, size: number, bold: boolean): void => {
  const cell = sheet.getCell(row, 1);
  cell.value = text;
  cell.numFmt = '@';
  cell.font = { name: FONT, size, bold };
  cell.alignment = { horizontal: bold ? 'center' : 'left', vertical: 'middle', wrapText: true };
  if (columns > 1) sheet.mergeCells(row, 1, row, columns);
};

const heads = (sheet: Worksheet, { title, note, columns }: TableBook): void => {
  wideRow(sheet, 1, title, columns.length, 18, true);
  sheet.getRow(1).height = 34;
  wideRow(sheet, 2, note, columns.length, 11, false);
  sheet.getRow(2).height = 20;
  columns.forEach(({ head }, at) => {
    const cell = sheet.getCell(HEAD_ROW, at + 1);
    cell.value = head;
    cell.font = { name: FONT, size: 11, bold: true };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.border = BORDER;
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEFECE3' } };
  });
  sheet.getRow(HEAD_ROW).height = 32;
};

/** One look for each column, shared by its cells: a ledger of years has a hundred thousand of them. */
const lookOf = (column: BookColumn, bold = false): Cell['style'] => ({
  numFmt: NUMBER_FORMATS[column.kind],
  font: { name: FONT, size: 10.5, bold },
  alignment: { horizontal: sideOf(column), vertical: 'middle', wrapText: column.kind === 'text' },
  border: BORDER,
});

/** "K4-L4" where it gives what the row says; a figure that was entered otherwise stays as it was entered. */
const formulaOf = (row: readonly unknown[], { minus }: BookColumn, at: number, line: number): string | null => {
  if (!minus) return null;
  const [from, off] = minus;
  const [a, b, own] = [row[from], row[off], row[at]];
  if (typeof a !== 'number' || typeof b !== 'number' || a - b !== own) return null;
  return `${letter(from)}${line}-${letter(off)}${line}`;
};

const body = (sheet: Worksheet, { columns, rows, leastRow }: TableBook): void => {
  const looks = columns.map((column) => lookOf(column));
  rows.forEach((row, rowAt) => {
    const line = HEAD_ROW + 1 + rowAt;
    sheet.getRow(line).height = rowHeight(row, columns, leastRow);
    columns.forEach((column, at) => {
      const cell = sheet.getCell(line, at + 1);
      const value = cellValue(row[at] ?? null, column.kind);
      const formula = formulaOf(row, column, at, line);
      // The result is written with the formula: a viewer that cannot calculate shows it all the same.
      cell.value = formula && typeof value === 'number' ? { formula, result: value } : value;
      cell.style = looks[at] ?? {};
    });
  });
};

const sumOf = (rows: TableBook['rows'], at: number): number =>
  rows.reduce((sum, row) => sum + (typeof row[at] === 'number' ? row[at] : 0), 0);

const sums = (sheet: Worksheet, { columns, rows }: TableBook): void => {
  const line = HEAD_ROW + 1 + rows.length;
  sheet.getRow(line).height = 24;
  columns.forEach((column, at) => {
    const cell = sheet.getCell(line, at + 1);
    if (at === 0) cell.value = '合计';
    else if (column.sum && rows.length > 0)
      cell.value = {
        formula: `SUM(${letter(at)}${HEAD_ROW + 1}:${letter(at)}${line - 1})`,
        result: Number(cellValue(sumOf(rows, at), column.kind)),
      };
    cell.style = lookOf(at === 0 ? { ...column, kind: 'text' } : column, true);
  });
};

const foot = (sheet: Worksheet, { columns, rows, foot: lines = [] }: TableBook): void => {
  const after = HEAD_ROW + rows.length + (columns.some(({ sum }) => sum) ? 1 : 0);
  lines.forEach((text, at) => {
    wideRow(sheet, after + 1 + at, text, columns.length, 10.5, false);
    sheet.getRow(after + 1 + at).height = 24;
  });
};

/** A table as .xlsx, made where it is called; screens call write-workbook. */
export const makeWorkbook = async (book: TableBook): Promise<Uint8Array> => {
  const { Workbook: Book } = await import('@cj-tech-master/excelts');
  const workbook: Workbook = new Book();
  const sheet = workbook.addWorksheet(book.sheetName);
  layOut(sheet, book);
  heads(sheet, book);
  body(sheet, book);
  if (book.columns.some(({ sum }) => sum)) sums(sheet, book);
  foot(sheet, book);
  return workbook.xlsx.writeBuffer();
};
