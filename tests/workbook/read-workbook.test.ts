import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Sheet } from '../../domain/import/sheet.ts';
import { readWorkbook } from '../../src/workbook/read-workbook.ts';
import { sheetXml, xlsxOf, xlsxOfValues } from './workbook-fixture.ts';

const sample = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../resources/samples/${name}`, import.meta.url)));
const utf8 = (text: string) => new TextEncoder().encode(text);

const refusal = async (bytes: Uint8Array, name = '台账.xlsx') => {
  const result = await readWorkbook(bytes, name);
  return result.ok ? 'read' : result.problems.map(({ code }) => code).join();
};

const sheetsOf = async (bytes: Uint8Array): Promise<Sheet[]> => {
  const result = await readWorkbook(bytes, '台账.xlsx');
  if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join());
  return result.value;
};

describe('reading a workbook', () => {
  test('the sample ledger comes out row by row with its merges, dates as days and rare characters whole', async () => {
    const [sheet] = await sheetsOf(sample('矛盾纠纷排查台账-2026年9月.xlsx'));
    expect(sheet?.name).toBe('9月台账');
    expect(sheet?.rows).toHaveLength(53);
    expect(sheet?.merges).toContainEqual({ top: 2, left: 3, bottom: 2, right: 5 });
    expect(sheet?.rows[4]?.[1]).toEqual({ kind: 'date', text: '2026-09-13', value: '2026-09-13' });
    expect(sheet?.rows[11]?.[3]?.text).toBe('黄𪩘、查梅伟');
    expect(sheet?.rows[18]?.[0]?.text).toBe('１５');
    expect(sheet?.rows[20]?.every(({ kind }) => kind === 'blank')).toBe(true);
  });

  test('a formula brings its result and says that it is one; a phone kept as number keeps its digits', async () => {
    const bytes = await xlsxOfValues([
      ['a', { formula: 'B2*2', result: 84 }, 13800000001, new Date(Date.UTC(2026, 8, 5)), 0.1 + 0.2],
    ]);
    const [sheet] = await sheetsOf(bytes);
    expect(sheet?.rows[0]?.[1]).toEqual({ kind: 'formula', text: '84', value: 84, formula: 'B2*2' });
    expect(sheet?.rows[0]?.[2]?.text).toBe('13800000001');
    expect(sheet?.rows[0]?.[3]).toEqual({ kind: 'date', text: '2026-09-05', value: '2026-09-05' });
    expect(sheet?.rows[0]?.[4]?.text).toBe('0.3');
  });

  test('a workbook with pictures, links and lists is read without them', async () => {
    const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c></row>';
    const after =
      '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" xmlns:r="r" r:id="rId9"/></hyperlinks><drawing xmlns:r="r" r:id="rId1"/>';
    const [sheet] = await sheetsOf(xlsxOf(sheetXml(rows, after), { 'xl/media/image1.png': new Uint8Array(1000) }));
    expect(sheet?.rows).toEqual([[{ kind: 'text', text: '姓名', value: '姓名' }]]);
  });

  test('reading can be called off before it begins', async () => {
    await expect(
      readWorkbook(utf8('x'), 'a.xlsx', { signal: AbortSignal.abort(new Error('called off')) }),
    ).rejects.toThrow('called off');
  });
});

describe('what is no ledger is refused by name', () => {
  test('a renamed program, a plain zip, an empty file, text and an old .xls', async () => {
    expect(await refusal(utf8('MZ\u0090\u0000This program cannot be run in DOS mode'))).toBe('file-not-xlsx');
    expect(await refusal(zipSync({ 'a.txt': utf8('hello') }))).toBe('file-not-xlsx');
    expect(await refusal(new Uint8Array())).toBe('file-empty');
    expect(await refusal(sample('人民调解登记簿-2025.xls'), 'a.xls')).toBe('file-not-xlsx');
    expect(await refusal(sample('人民调解登记簿-2025-GB18030.csv'), 'a.csv')).toBe('file-not-xlsx');
  });

  test('the answer for an old .xls says what it saw, so that the sentence can tell how to save it', async () => {
    const result = await readWorkbook(sample('人民调解登记簿-2025.xls'), '登记簿.xlsx');
    expect(result).toMatchObject({ ok: false, problems: [{ params: { seen: 'xls' } }] });
  });

  test('a workbook with a password', async () => {
    const ole = new Uint8Array(4096);
    ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    ole.set(
      [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]),
      1024,
    );
    expect(await refusal(ole)).toBe('file-encrypted');
    const locked = xlsxOf(sheetXml(''));
    const at = new DataView(locked.buffer).getUint32(locked.length - 6, true);
    locked[at + 8] = 1;
    expect(await refusal(locked)).toBe('file-encrypted');
  });

  test('a file cut short anywhere, or with one bit turned, is damaged and never half read', async () => {
    const whole = sample('农民工工资清单-38人.xlsx');
    for (const part of [0.2, 0.5, 0.9, 0.99])
      expect(await refusal(whole.slice(0, whole.length * part))).toBe('file-damaged');
    const [sheet] = await sheetsOf(whole);
    for (let at = 100; at < whole.length; at += 397) {
      const bent = whole.slice();
      bent[at] = (bent[at] ?? 0) ^ 0x10;
      const result = await readWorkbook(bent, 'a.xlsx');
      if (result.ok) expect(result.value[0]).toEqual(sheet);
      else expect(result.problems[0]?.code).toMatch(/^file-/u);
    }
  });

  test('a document type with entities is not read at all', async () => {
    const xml = sheetXml('').replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet');
    expect(await refusal(xlsxOf(xml))).toBe('file-damaged');
  });

  test('a workbook without a single filled cell is empty', async () => {
    expect(await refusal(xlsxOf(sheetXml('<row r="1"><c r="A1"/></row>')))).toBe('file-empty');
  });
});

// Making a bomb takes longer than refusing it: the time that counts is measured inside.
describe('bombs are refused quickly and in little memory', { timeout: 60_000 }, () => {
  const measured = async (bytes: Uint8Array) => {
    const before = process.memoryUsage().rss;
    const start = performance.now();
    const code = await refusal(bytes);
    return { code, ms: performance.now() - start, grownMb: (process.memoryUsage().rss - before) / 1024 / 1024 };
  };
  const bound = (result: Awaited<ReturnType<typeof measured>>) => {
    expect(result.ms).toBeLessThan(5000);
    expect(result.grownMb).toBeLessThan(500);
    return result.code;
  };

  test('300 MB of zeros, whatever size the directory declares', async () => {
    const bomb = xlsxOf(new Uint8Array(300 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(bound(await measured(bomb))).toBe('file-too-large');
    const view = new DataView(bomb.buffer);
    for (let at = 0; at < bomb.length - 28; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    expect(bound(await measured(bomb))).toBe('file-too-large');
  });

  test('a sheet of ten million rows', async () => {
    const rows = '<row><c><v>1</v></c></row>'.repeat(10_000);
    const block = utf8(rows);
    const xml = new Uint8Array(block.length * 1000);
    for (let i = 0; i < 1000; i += 1) xml.set(block, i * block.length);
    const bomb = xlsxOf(xml);
    expect(bound(await measured(bomb))).toBe('file-too-many-rows');
  });

  test('one row over the limit, a row number beyond any sheet, and a merge over everything', async () => {
    expect(await refusal(xlsxOf(sheetXml('<row><c><v>1</v></c></row>'.repeat(50_001))))).toBe('file-too-many-rows');
    expect(await refusal(xlsxOf(sheetXml('<row r="900000000"><c r="A900000000"><v>1</v></c></row>')))).toBe(
      'file-damaged',
    );
    expect(
      await refusal(
        xlsxOf(
          sheetXml(
            '<row r="1"><c r="A1"><v>1</v></c></row>',
            '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
          ),
        ),
      ),
    ).toBe('file-too-large');
  });

  test('a file over 20 MB is not even opened', async () => {
    expect(await refusal(new Uint8Array(20 * 1024 * 1024 + 1).fill(0x50))).toBe('file-too-large');
  });
});
