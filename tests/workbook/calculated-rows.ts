import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync, zipSync } from 'fflate';

const run = promisify(execFile);

/** The file without the results that stand beside its formulas: whoever shows a figure then has worked it out. */
const withoutResults = (bytes: Uint8Array): Uint8Array => {
  const parts = unzipSync(bytes);
  const sheet = 'xl/worksheets/sheet1.xml';
  const xml = new TextDecoder().decode(parts[sheet]).replace(/(<\/f>)<v>[^<]*<\/v>/gu, '$1');
  return zipSync({ ...parts, [sheet]: new TextEncoder().encode(xml) });
};

/** What LibreOffice shows of an .xlsx that it has calculated itself, row by row; null where it has no table program, or is not there. */
export const calculatedRows = async (bytes: Uint8Array): Promise<readonly (readonly string[])[] | null> => {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-xlsx-'));
  try {
    writeFileSync(join(folder, 'table.xlsx'), withoutResults(bytes));
    await run(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        ...['--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):9,0,76', '--outdir', folder],
        join(folder, 'table.xlsx'),
      ],
      { env: { ...process.env, HOME: folder }, timeout: 60_000 },
    ).catch((why: NodeJS.ErrnoException) => {
      if (why.code !== 'ENOENT') throw why;
    });
    if (!existsSync(join(folder, 'table.csv'))) return null;
    const lines = readFileSync(join(folder, 'table.csv'), 'utf8').split('\n');
    return lines.map((line) => line.split('\t'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
