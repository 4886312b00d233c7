import { Workbook } from '@cj-tech-master/excelts';
import { type Zippable, zipSync } from 'fflate';

const utf8 = (text: string) => new TextEncoder().encode(text);

const WORKBOOK_PARTS = {
  '[Content_Types].xml':
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
  '_rels/.rels':
    '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  'xl/workbook.xml':
    '<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet sheetId="1" name="表" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
};

/** The text of one sheet part. */
export const sheetXml = (rows: string, after = '') =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${after}</worksheet>`;

/** A small .xlsx written part by part, so that a test can put anything into it. */
export const xlsxOf = (sheet: string | Uint8Array, extra: Zippable = {}): Uint8Array =>
  zipSync({
    ...Object.fromEntries(Object.entries(WORKBOOK_PARTS).map(([name, text]) => [name, utf8(text)])),
    'xl/worksheets/sheet1.xml': typeof sheet === 'string' ? utf8(sheet) : sheet,
    ...extra,
  });

/** An .xlsx as a spreadsheet program writes it, from plain values (dates, formulas and numbers included). */
export const xlsxOfValues = async (rows: readonly (readonly unknown[])[]): Promise<Uint8Array> => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('表');
  for (const row of rows) sheet.addRow([...row]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
