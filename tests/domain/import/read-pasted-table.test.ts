import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPastedTable } from '../../../domain/import/read-pasted-table.ts';

/** As Excel and WPS put it on the clipboard. */
const copied = (rows: readonly (readonly string[])[]): string =>
  rows
    .map(
      (row) =>
        `${row.map((text) => (/[\t\r\n"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t')}\r\n`,
    )
    .join('');

test('whatever is copied from a sheet comes back cell by cell', () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^[\t\n\r" a,人𪩘]{0,6}$/u));
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 5 }), { maxLength: 6 }), (rows) => {
      expect(readPastedTable(copied(rows))).toEqual(rows);
    }),
    { numRuns: 1000 },
  );
});

test('tabs, quotes and line breaks inside a cell stay inside it', () => {
  expect(readPastedTable('甲\t"两行\n文字"\t"带""引号"""\n乙\t"有\t制表"\t3')).toEqual([
    ['甲', '两行\n文字', '带"引号"'],
    ['乙', '有\t制表', '3'],
  ]);
});

test('a quote that a person typed is kept, also when it never closes', () => {
  expect(readPastedTable('"大"字辈\t"没有关\n乙')).toEqual([['"大"字辈', '"没有关'], ['乙']]);
});

test('nothing pasted is nothing; a last empty cell is a cell', () => {
  expect(readPastedTable('')).toEqual([]);
  expect(readPastedTable('甲\t')).toEqual([['甲', '']]);
  expect(readPastedTable('甲\t\r\n')).toEqual([['甲', '']]);
});
