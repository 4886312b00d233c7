import type { Result } from '../../domain/problem.ts';
import { fileProblem } from './file-problem.ts';
import { inflatePart, type PieceWatch } from './inflate-part.ts';
import { sheetWatch } from './sheet-watch.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';
import { readZipDirectory, type ZipPart } from './zip-directory.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Only what cells need: pictures, drawings, macros and links are left in the file. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/(?:sharedStrings|styles)\.xml|xl\/worksheets\/[^/]+\.xml)$/u;
const SHEET = /^xl\/worksheets\//u;

const startsWith = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, i) => bytes[i] === byte);

const holdsWide = (bytes: Uint8Array, word: string): boolean => {
  const wide = Uint8Array.from([...word].flatMap((letter) => [letter.charCodeAt(0), 0]));
  const first = wide[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wide.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
};

const sniff = (bytes: Uint8Array): Extract<Result<never>, { readonly ok: false }> | null => {
  if (bytes.length === 0) return fileProblem('file-empty');
  if (bytes.length > WORKBOOK_LIMITS.fileBytes) return fileProblem('file-too-large', { limitMb: 20 });
  if (startsWith(bytes, OLE))
    return holdsWide(bytes, 'EncryptedPackage')
      ? fileProblem('file-encrypted')
      : fileProblem('file-not-xlsx', { seen: 'xls' });
  return startsWith(bytes, ZIP) ? null : fileProblem('file-not-xlsx');
};

/** Total over all parts, and the ratio of each: whichever is passed first ends it. */
const weighing =
  (part: ZipPart, before: number, inner: PieceWatch): PieceWatch =>
  (piece, total) => {
    if (before + total > WORKBOOK_LIMITS.inflatedBytes) return fileProblem('file-too-large', { limitMb: 200 });
    if (total > WORKBOOK_LIMITS.ratioFromBytes && total > part.packed.length * WORKBOOK_LIMITS.ratio)
      return inner(piece, total) ?? fileProblem('file-too-large', { limitMb: 200 });
    return inner(piece, total);
  };

/**
 * Weighs a file while inflating it and hands back only the parts that cells need, by name.
 * Refuses with file-not-xlsx, -too-large, -too-many-rows, -encrypted, -damaged or -empty.
 */
export const measureWorkbook = (bytes: Uint8Array): Result<Record<string, Uint8Array>> => {
  const refused = sniff(bytes);
  if (refused) return refused;
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return directory;
  if (!directory.value.some((part) => part.name === 'xl/workbook.xml')) return fileProblem('file-not-xlsx');
  const watch = sheetWatch();
  const parts: Record<string, Uint8Array> = {};
  let inflated = 0;
  for (const part of directory.value.filter(({ name }) => WANTED.test(name))) {
    const result = inflatePart(part, weighing(part, inflated, SHEET.test(part.name) ? watch.overPart() : () => null));
    if (!result.ok) return result;
    inflated += result.value.length;
    parts[part.name] = result.value;
  }
  return { ok: true, value: parts };
};
