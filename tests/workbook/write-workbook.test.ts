import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { WageLine } from '../../domain/kinds/agreement.ts';
import type { ClueDoc } from '../../domain/kinds/clue.ts';
import { monthlyFigures } from '../../domain/monthly-figures.ts';
import type { LedgerRecord } from '../../domain/record.ts';
import { makeWorkbook } from '../../src/workbook/make-workbook.ts';
import { parseWorkbook } from '../../src/workbook/parse-workbook.ts';
import type { TableBook } from '../../src/workbook/table-book.ts';
import { monthlyTable } from '../../src/workbook/tables/monthly-table.ts';
import { repaymentTable } from '../../src/workbook/tables/repayment-table.ts';
import { screeningTable } from '../../src/workbook/tables/screening-table.ts';
import { wageTable } from '../../src/workbook/tables/wage-table.ts';
import { calculatedRows } from './calculated-rows.ts';

const MAKER = { office: '双龙司法所', today: '2026-09-30' };

const clue = (over: Partial<ClueDoc>): LedgerRecord<'clue'> => ({
  id: 'c1',
  kind: 'clue',
  officeId: 'o1',
  seq: 1,
  doc: { foundOn: '2026-09-03', place: '白石村', type: '邻里纠纷', brief: '宅基地边界', status: '已登记', ...over },
});

const wage = (order: number, name: string, due: number, paid: number, over: Partial<WageLine> = {}): WageLine => ({
  ...{ order, name, dueFen: due, paidFen: paid, owedFen: due - paid },
  ...over,
});

const WAGES = {
  a: wage(1, '沈石生', 1_234_567, 34_500, {
    idNo: '330726197403150011',
    phone: '13900000001',
    account: '6222021208001234567',
    rateFen: 32_050,
    quantityHundredths: 3850,
  }),
  b: wage(2, '刘大山', 900_010, 0),
};

const calculated = await calculatedRows(await makeWorkbook(wageTable({ wages: WAGES }, MAKER)));
if (!calculated) process.stderr.write('这台机器没有 LibreOffice Calc：表里的公式没有重新算过。\n');

const read = async (book: TableBook) => {
  const sheets = await parseWorkbook(await makeWorkbook(book));
  const sheet = sheets.ok ? sheets.value[0] : undefined;
  if (!sheet) throw new Error('the written file could not be read');
  return sheet;
};

const sheetXml = async (book: TableBook): Promise<string> =>
  new TextDecoder().decode(unzipSync(await makeWorkbook(book))['xl/worksheets/sheet1.xml']);

describe('a ledger as .xlsx', () => {
  test('bears office and month in one merged title row, and days, money and people as what they are', async () => {
    const rows = [
      clue({ people: 12, amountFen: 1_234_567, ownerPhone: '13900000002', no: '3307262026000001' }),
      clue({ people: 3, amountFen: 10, foundOn: '2026-09-21' }),
    ];
    const sheet = await read(screeningTable(rows, MAKER));
    expect(sheet.rows[0]?.[0]?.text).toBe('双龙司法所2026年9月矛盾纠纷排查台账');
    expect(sheet.merges).toContainEqual({ top: 0, left: 0, bottom: 0, right: (sheet.rows[2]?.length ?? 0) - 1 });
    const at = (head: string) => sheet.rows[2]?.findIndex(({ text }) => text === head) ?? -1;
    const cell = (row: number, head: string) => sheet.rows[row]?.[at(head)];
    expect(cell(3, '排查时间')).toEqual({ kind: 'date', text: '2026-09-03', value: '2026-09-03' });
    expect(cell(3, '涉及金额（元）')).toMatchObject({ kind: 'number', value: 12_345.67 });
    expect(cell(3, '责任人电话')).toMatchObject({ kind: 'text', value: '13900000002' });
    expect(cell(3, '编号')).toMatchObject({ kind: 'text', value: '3307262026000001' });
    expect(cell(5, '涉及人数')).toMatchObject({ kind: 'formula', value: 15, formula: 'SUM(J4:J5)' });
    expect(cell(5, '涉及金额（元）')).toMatchObject({ kind: 'formula', value: 12_345.77 });
  });
  test('names the months it reaches over, where there are several', async () => {
    const rows = [clue({ foundOn: '2026-11-02' }), clue({ foundOn: '2027-01-30' })];
    const sheet = await read(screeningTable(rows, MAKER));
    expect(sheet.rows[0]?.[0]?.text).toBe('双龙司法所2026年11月至2027年1月矛盾纠纷排查台账');
  });
  test('runs nothing that was typed: what begins like a formula is text, and what XML may not hold is left out', async () => {
    const typed = ['=HYPERLINK("http://x","y")', '+1+1', '-2', '@SUM(A1)', '坏\u0001字\ud800'];
    const xml = await sheetXml(
      screeningTable(
        typed.map((brief) => clue({ brief })),
        MAKER,
      ),
    );
    expect([...xml.matchAll(/<f[ >]/gu)].length).toBe(2); // the two sums of the last row
    const sheet = await read(
      screeningTable(
        typed.map((brief) => clue({ brief })),
        MAKER,
      ),
    );
    const at = sheet.rows[2]?.findIndex(({ text }) => text === '基本情况') ?? -1;
    expect(typed.map((_, row) => sheet.rows[3 + row]?.[at])).toMatchObject(
      ['=HYPERLINK("http://x","y")', '+1+1', '-2', '@SUM(A1)', '坏字\ufffd'].map((value) => ({ kind: 'text', value })),
    );
  });
  test('prints on A4 across, as wide as the page, its head on every page, with page x of y', async () => {
    const parts = unzipSync(await makeWorkbook(screeningTable([clue({})], MAKER)));
    const xml = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
    expect(xml).toMatch(/<pageSetup[^>]*paperSize="9"/u);
    expect(xml).toMatch(/<pageSetup[^>]*orientation="landscape"/u);
    expect(xml).toMatch(/fitToHeight="0"/u);
    expect(xml).toContain('第 &amp;P 页 共 &amp;N 页');
    expect(new TextDecoder().decode(parts['xl/workbook.xml'])).toMatch(/_xlnm\.Print_Titles[^<]*>[^<]*\$1:\$3</u);
  });
});

describe('a wage list as .xlsx', () => {
  test('subtracts and adds up by formulas whose results are in the file; ids, phones and accounts are text', async () => {
    const sheet = await read(wageTable({ wages: WAGES }, MAKER));
    expect(sheet.rows[3]?.[2]).toMatchObject({ kind: 'text', value: '330726197403150011' });
    expect(sheet.rows[3]?.[13]).toMatchObject({ kind: 'text', value: '6222021208001234567' });
    expect(sheet.rows[3]?.[8]).toMatchObject({ kind: 'number', value: 38.5 });
    expect(sheet.rows[3]?.[11]).toMatchObject({ kind: 'formula', formula: 'J4-K4', value: 12_000.67 });
    expect(sheet.rows[5]?.[11]).toMatchObject({ kind: 'formula', formula: 'SUM(L4:L5)', value: 21_000.77 });
    expect(sheet.rows[6]?.[0]?.text).toContain('贰万壹仟元零柒角柒分');
  });
  test('a 尚欠 that is not 应发 − 已发 stays as it was entered, and is pointed out', async () => {
    const sheet = await read(wageTable({ wages: { ...WAGES, b: { ...WAGES.b, owedFen: 5 } } }, MAKER));
    expect(sheet.rows[4]?.[11]).toMatchObject({ kind: 'number', value: 0.05 });
    expect(sheet.rows[7]?.[0]?.text).toBe('序号 2 的尚欠与“应发－已发”不一致，按登记的数列出，请核对。');
  });
  test.runIf(calculated)('LibreOffice, calculating anew, comes to the same sums', () => {
    const rows = calculated ?? [];
    expect(rows[3]?.slice(9, 12)).toEqual(['12,345.67', '345.00', '12,000.67']);
    expect(rows[3]?.[2]).toBe('330726197403150011');
    expect(rows[5]?.slice(9, 12)).toEqual(['21,345.77', '345.00', '21,000.77']);
  });
});

describe('the other tables', () => {
  const agreement = (totalFen: number): LedgerRecord<'agreement'> => ({
    ...{ id: 'a1', kind: 'agreement', officeId: 'o1', seq: 1 },
    doc: {
      ...{ caseId: 'k1', title: '沈石生等与某建筑公司工资纠纷', parties: {}, status: '履行中', signedOn: '2026-09-08' },
      plan: { totalFen, instalments: {} },
    },
  });
  test('of repayment agreements subtract what is paid; one that is paid beyond its total stays at nothing owed', async () => {
    const row = { record: agreement(100_000), nextDueOn: '2026-10-31', overdue: false };
    const rows = [
      { ...row, paidFen: 30_050, outstandingFen: 69_950 },
      { ...row, paidFen: 100_100, outstandingFen: 0 },
    ];
    const sheet = await read(repaymentTable(rows, MAKER));
    expect(sheet.rows[0]?.[0]?.text).toBe('双龙司法所2026年9月还款协议台账');
    expect(sheet.rows[3]?.[8]).toMatchObject({ kind: 'formula', formula: 'G4-H4', value: 699.5 });
    expect(sheet.rows[4]?.[8]).toMatchObject({ kind: 'number', value: 0 });
    expect(sheet.rows[5]?.[8]).toMatchObject({ kind: 'formula', formula: 'SUM(I4:I5)', value: 699.5 });
  });
  test('of a month say its period and every figure with its unit, a nought included', async () => {
    const period = { fromOn: '2026-09-01', toOn: '2026-09-30' };
    const figures = monthlyFigures({ clues: [], rounds: [], cases: [], agreements: [], payments: [] }, period);
    const sheet = await read(monthlyTable(figures, MAKER));
    expect(sheet.rows[1]?.[0]?.text).toContain('统计期间：2026年9月1日至2026年9月30日');
    expect(sheet.rows[4]?.slice(1, 4).map(({ text }) => text)).toEqual(['矛盾纠纷排查', '新登记（件）', '0']);
  });
});
