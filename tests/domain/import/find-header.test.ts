import { describe, expect, test } from 'vitest';
import { CLUE_COLUMNS, WAGE_COLUMNS, type WageColumn } from '../../../domain/import/column-names.ts';
import { findHeader, headWord } from '../../../domain/import/find-header.ts';
import { ledgerFrame } from '../../../domain/import/ledger-frame.ts';
import { columnLetters, mappedColumns, remapColumn } from '../../../domain/import/map-columns.ts';
import { sheetFromTable } from '../../../domain/import/sheet-from-table.ts';
import { headerOf, sampleSheet } from './import-fixture.ts';

describe('the head of a table', () => {
  test('the two-row head of the sample ledger is found under its merged titles', async () => {
    const header = headerOf(await sampleSheet('矛盾纠纷排查台账-2026年9月.xlsx'));
    expect([header.top, header.depth, header.bodyTop]).toEqual([2, 2, 4]);
    expect(header.labels.slice(2, 7)).toEqual(['发生地点', '姓名/单位', '身份证号', '联系电话', '纠纷类型']);
    expect(Object.keys(header.mapping)).toHaveLength(14);
    expect(header.mapping).toMatchObject({ foundOn: 1, parties: 3, idNo: 4, phone: 5, amount: 8, status: 12 });
  });

  test('the head of the sample wage list stands in one row', async () => {
    const header = findHeader(await sampleSheet('农民工工资清单-38人.xlsx'), WAGE_COLUMNS);
    expect(header).toMatchObject({
      top: 1,
      depth: 1,
      mapping: { name: 1, rate: 7, quantity: 8, due: 9, paid: 10, owed: 11 },
    });
  });

  test('blanks, brackets and full-width signs in a head do not matter', () => {
    expect(headWord('单 价（元/天）')).toBe('单价');
    const sheet = sheetFromTable([['序 号', '姓　名', '身份证号码', '应发工资（元）', '已 付', '尚欠\n(元)']]);
    expect(findHeader(sheet, WAGE_COLUMNS)?.mapping).toEqual({ seq: 0, name: 1, idNo: 2, due: 3, paid: 4, owed: 5 });
  });

  test('a table of something else has no head of ours', () => {
    expect(
      findHeader(
        sheetFromTable([
          ['苹果', '梨'],
          ['3', '4'],
        ]),
        CLUE_COLUMNS,
      ),
    ).toBeNull();
    expect(findHeader(sheetFromTable([]), CLUE_COLUMNS)).toBeNull();
  });

  test('the title gives the period; the day of filling in only when the title has none', async () => {
    const sheet = await sampleSheet('矛盾纠纷排查台账-2026年9月.xlsx');
    expect(ledgerFrame(sheet, 2)).toMatchObject({
      unit: '双龙镇司法所',
      filledBy: '阿卜杜拉·买买提',
      period: { fromOn: '2026-09-01', toOn: '2026-09-30' },
    });
    const untitled = sheetFromTable([['排查台账'], ['填报日期:2024年2月28日'], ['x']]);
    expect(ledgerFrame(untitled, 2).period).toEqual({ fromOn: '2024-02-01', toOn: '2024-02-29' });
    expect(ledgerFrame(sheetFromTable([['2026年第三季度台账'], ['x']]), 1).period).toEqual({
      fromOn: '2026-07-01',
      toOn: '2026-09-30',
    });
  });
});

describe('the mapping can be changed', () => {
  test('a column given to a field takes it from the column that had it', () => {
    expect(remapColumn<WageColumn>({ name: 1, idNo: 2 }, 3, 'name')).toEqual({ idNo: 2, name: 3 });
    expect(remapColumn<WageColumn>({ name: 1, idNo: 2 }, 1, null)).toEqual({ idNo: 2 });
  });

  test('every column is shown with its letter, also the unknown one', () => {
    const sheet = sheetFromTable([['姓名', '身份证号', '联系电话', '星座']]);
    const header = findHeader(sheet, WAGE_COLUMNS);
    expect(header && mappedColumns(header).map(({ column, field }) => `${columnLetters(column)} ${field}`)).toEqual([
      'A name',
      'B idNo',
      'C phone',
      'D null',
    ]);
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});
