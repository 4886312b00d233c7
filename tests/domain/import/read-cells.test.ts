import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBrief } from '../../../domain/import/read-brief.ts';
import { readCode } from '../../../domain/import/read-code.ts';
import { readDay } from '../../../domain/import/read-day.ts';
import { readLevel } from '../../../domain/import/read-level.ts';
import { readMoney } from '../../../domain/import/read-money.ts';
import { readMonthSpan } from '../../../domain/import/read-month-span.ts';
import { readParties } from '../../../domain/import/read-parties.ts';
import { readPeople } from '../../../domain/import/read-people.ts';
import { readPhone } from '../../../domain/import/read-phone.ts';
import { readQuantity } from '../../../domain/import/read-quantity.ts';
import type { Reading } from '../../../domain/import/reading.ts';
import { cell } from './import-fixture.ts';

const SEPTEMBER = { fromOn: '2026-09-01', toOn: '2026-09-30' };
const JANUARY = { fromOn: '2027-01-01', toOn: '2027-01-31' };

/** "value !doubt ~note", short enough for tables. */
const short = <T>({ value, remarks }: Reading<T>): string =>
  [String(value), ...remarks.map(({ weight, problem }) => `${weight === 'doubt' ? '!' : '~'}${problem.code}`)].join(
    ' ',
  );

describe('days as offices write them', () => {
  test.each([
    ['2026-09-05', '2026-09-05'],
    ['2026.9.12', '2026-09-12 ~cell-rewritten'],
    ['2026/9/26', '2026-09-26 ~cell-rewritten'],
    ['2026年9月16日', '2026-09-16 ~cell-rewritten'],
    ['２０２６年９月５日', '2026-09-05 ~cell-rewritten'],
    ['20260905', '2026-09-05 ~cell-rewritten'],
    ['2026-9-5 10:30', '2026-09-05 ~cell-rewritten'],
    ['9月20日', '2026-09-20 !cell-year-assumed'],
    ['9.20', '2026-09-20 !cell-year-assumed'],
    ['26.9.12', '2026-09-12 !cell-year-assumed'],
    ['2026.8.31', '2026-08-31 ~cell-rewritten !cell-outside-period'],
    ['2026-09-31', 'undefined !cell-unreadable'],
    ['9月中旬', 'undefined !cell-unreadable'],
    ['', 'undefined !cell-blank'],
  ])('%s', (text, result) => expect(short(readDay(cell(text), SEPTEMBER))).toBe(result));

  test('a serial number that lost its date format is read, and doubtful', () => {
    expect(short(readDay(cell(46278), SEPTEMBER))).toBe('2026-09-13 !cell-rewritten');
  });

  test('28 December in the ledger of January belongs to the year before', () => {
    expect(short(readDay(cell('12月28日'), JANUARY))).toBe('2026-12-28 !cell-year-assumed !cell-outside-period');
  });

  test('no text ever makes it throw or give a day that does not exist', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9０-９年月日./-]{0,12}$/u)), (text) => {
        const { value } = readDay(cell(text), SEPTEMBER);
        if (value !== undefined) expect(new Date(`${value}T00:00:00Z`).toISOString().slice(0, 10)).toBe(value);
      }),
    );
  });
});

describe('figures', () => {
  test.each([
    ['5', '5'],
    ['3人', '3 ~cell-rewritten'],
    ['３', '3 ~cell-rewritten'],
    ['约30余人', '30 !cell-approximate'],
    ['若干', 'undefined !cell-unreadable'],
    ['-3', 'undefined !cell-unreadable'],
    ['', 'undefined'],
  ])('people: %s', (text, result) => expect(short(readPeople(cell(text)))).toBe(result));

  test.each([
    ['63957', '6395700'],
    ['93038元', '9303800 ~cell-rewritten'],
    ['５６１８９', '5618900 ~cell-rewritten'],
    ['36,944', '3694400 ~cell-rewritten'],
    ['20.32万', '20320000 ~cell-rewritten'],
    ['约5.4万元', '5400000 !cell-approximate'],
    ['5万余元', '5000000 !cell-approximate'],
    ['-100', 'undefined !amount-negative'],
    ['123456789012345', 'undefined !amount-too-large'],
    ['不详', 'undefined ~cell-not-known'],
    ['很多钱', 'undefined !not-an-amount'],
  ])('money: %s', (text, result) => expect(short(readMoney(cell(text)))).toBe(result));

  test('a bare figure under 涉及金额(万元) is in 万, one with its own unit is not multiplied again', () => {
    expect(short(readMoney(cell('5.4'), '万'))).toBe('5400000 ~cell-rewritten');
    expect(short(readMoney(cell('54000元'), '万'))).toBe('5400000 ~cell-rewritten');
  });

  test.each([
    ['86.5', '8650'],
    ['77天', '7700 ~cell-rewritten'],
    ['1.005', '101 !cell-approximate'],
    ['-1', 'undefined !cell-unreadable'],
    ['9999999', 'undefined !number-out-of-range'],
  ])('quantity: %s', (text, result) => expect(short(readQuantity(cell(text)))).toBe(result));

  test.each([
    ['15072094773', '15072094773'],
    ['182 9488 8121', '18294888121 ~cell-rewritten'],
    ['不详', 'undefined ~cell-not-known'],
    ['1380000000', '1380000000 !phone-doubtful'],
    ['13800000001/13800000002', '13800000001/13800000002 !phone-doubtful'],
  ])('phone: %s', (text, result) => expect(short(readPhone(text))).toBe(result));

  test('months from and to, with and without the second year', () => {
    expect(readMonthSpan('2026.3-2026.8').value).toEqual({ from: '2026-03', to: '2026-08' });
    expect(readMonthSpan('2026年3月至8月').value).toEqual({ from: '2026-03', to: '2026-08' });
    expect(readMonthSpan('3月-8月').value).toBeUndefined();
    expect(readMonthSpan('2026.8-2026.3').value).toBeUndefined();
  });
});

describe('words', () => {
  test('colours are certain, other schemes are a decision to be looked at', () => {
    expect(short(readLevel('红', {}))).toBe('5');
    expect(short(readLevel('黄色', {}))).toBe('3 ~cell-rewritten');
    expect(short(readLevel('高', { 高: '5' }))).toBe('5 !cell-by-synonym');
    expect(short(readLevel('甲类', {}))).toBe('undefined !cell-unreadable');
    expect(short(readLevel('', {}))).toBe('undefined !level-missing');
  });

  test('a longer word for the same code is noted, another word is doubtful, an unknown one is not taken', () => {
    const synonyms = { 物业纠纷: '物业', 欠薪: '拖欠农民工工资' };
    expect(short(readCode('物业', ['物业'], synonyms))).toBe('物业');
    expect(short(readCode(' 物业 ', ['物业'], synonyms))).toBe('物业 ~cell-rewritten');
    expect(short(readCode('物业纠纷', ['物业'], synonyms))).toBe('物业 ~cell-by-synonym');
    expect(short(readCode('欠薪', ['物业'], synonyms))).toBe('拖欠农民工工资 !cell-by-synonym');
    expect(short(readCode('外星', ['物业'], synonyms))).toBe('undefined !cell-unreadable');
    expect(short(readCode('constructor', ['物业'], synonyms))).toBe('undefined !cell-unreadable');
  });
});

describe('parties', () => {
  const who = (text: string) =>
    readParties(text).value?.parties.map(({ role, kind, name }) => [role ?? '', kind, name].join(' '));

  test('two people side by side have no side yet', () => {
    expect(who('魏勇桂、苏德磊')).toEqual([' 自然人 魏勇桂', ' 自然人 苏德磊']);
  });

  test('workers against a company: applicant and respondent, with the number of people', () => {
    expect(who('朱丽娟等11人/安泰化工有限公司')).toEqual([
      '申请人 自然人 朱丽娟',
      '被申请人 企业法人 安泰化工有限公司',
    ]);
    expect(readParties('朱丽娟等11人/安泰化工有限公司').value).toMatchObject({
      people: 11,
      employerName: '安泰化工有限公司',
    });
  });

  test('a shop is most likely an individual business, and that is doubtful', () => {
    expect(short(readParties('尹来旺等43人/老灶火锅店'))).toContain('!cell-party-kind');
    expect(who('尹来旺等43人/老灶火锅店')?.[1]).toBe('被申请人 个体工商户 老灶火锅店');
  });

  test('rare characters, middle dots, names of one and of sixty characters stay as typed', () => {
    const long = '阿'.repeat(60);
    expect(who(`黄𪩘、阿卜杜拉·买买提、甲、${long}`)).toEqual([
      ' 自然人 黄𪩘',
      ' 自然人 阿卜杜拉·买买提',
      ' 自然人 甲',
      ` 自然人 ${long}`,
    ]);
  });
});

describe('the brief', () => {
  test('gives project, period and signs', () => {
    expect(
      readBrief('滨江花园二期,自2026年5月起拖欠工资4个月,多次讨要未果,老板电话关机失联。', '2026-09-30'),
    ).toMatchObject({
      projectName: '滨江花园二期',
      periodFrom: '2026-05',
      periodTo: '2026-08',
      signs: ['负责人失联'],
    });
    expect(readBrief('扬言到市里上访。', '2026-09-30').signs).toEqual(['扬言上访']);
  });

  test('a period that would end after the ledger is left open and doubtful', () => {
    const read = readBrief('县第二中学教学楼项目,自2026年5月起拖欠工资7个月', '2026-09-30');
    expect(read.periodTo).toBeUndefined();
    expect(read.remarks.map(({ problem }) => problem.code)).toContain('cell-outside-period');
  });

  test('a denied sign is no sign, and a brief without a project has none', () => {
    expect(readBrief('工人情绪稳定,未聚集,没有上访。', '2026-09-30').signs).toEqual([]);
    expect(readBrief('因排水问题多次争吵。', '2026-09-30').projectName).toBeUndefined();
  });
});
