import type { Sheet } from '../../domain/import/sheet.ts';
import type { Result } from '../../domain/problem.ts';
import { fileProblem } from './file-problem.ts';
import { measureWorkbook } from './measure-workbook.ts';
import { sheetFromWorksheet } from './sheet-from-worksheet.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';

/** What could blow up or break in a sheet and says nothing about its cells. */
const IGNORED = [
  'dataValidations',
  'conditionalFormatting',
  'hyperlinks',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'tableParts',
  'controls',
  'oleObjects',
  'extLst',
  'headerFooter',
  'pageSetup',
];

/** Measures, then parses: an .xlsx as plain sheets, hidden ones left out. Runs where it is called; screens call read-workbook. */
export const parseWorkbook = async (bytes: Uint8Array): Promise<Result<Sheet[]>> => {
  const parts = measureWorkbook(bytes);
  if (!parts.ok) return parts;
  const { Workbook } = await import('@cj-tech-master/excelts');
  const workbook = new Workbook();
  try {
    await workbook.xlsx.loadFromFiles(parts.value, { ignoreNodes: IGNORED, maxCols: WORKBOOK_LIMITS.columns });
  } catch {
    // Whatever the library dislikes in a file, the clerk's answer is the same, and its words may hold cell text.
    return fileProblem('file-damaged');
  }
  const sheets = workbook.worksheets.filter(({ state }) => state === 'visible').map(sheetFromWorksheet);
  if (sheets.some(({ rows }) => rows.length > WORKBOOK_LIMITS.rows))
    return fileProblem('file-too-many-rows', { limit: WORKBOOK_LIMITS.rows });
  return sheets.some(({ rows }) => rows.length > 0) ? { ok: true, value: sheets } : fileProblem('file-empty');
};
