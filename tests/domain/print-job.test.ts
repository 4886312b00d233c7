import { expect, test } from 'vitest';
import { checkChange } from '../../domain/check-change.ts';
import { fieldText } from '../../domain/field-text.ts';
import type { PrintJobDoc } from '../../domain/kinds/print-job.ts';
import type { Doc } from '../../domain/record.ts';
import { recordTitle } from '../../domain/record-title.ts';

const JOB: PrintJobDoc = {
  ...{ ofKind: 'agreement', ofId: 'a-1', form: 'D09', title: '人民调解协议书', byUserId: 'u1', deviceMark: 'A' },
  ...{ at: '2026-11-25T02:00:00Z', printer: 'HP', copies: 2, duplex: '双面长边翻', pages: 12, isCopy: false },
  ...{ sha256: 'a'.repeat(64), status: '待打印' },
};
const codes = (before: PrintJobDoc | null, after: object): readonly string[] =>
  checkChange({
    kind: 'printJob',
    before: before as Doc | null,
    after: after as Doc,
    userId: 'u1',
    role: 'clerk',
    openConflictPaths: [],
  }).map(({ code, path }) => `${code} ${path}`);

test('a job goes forward only: what is printed or put away is not taken back', () => {
  expect(codes(null, JOB)).toEqual([]);
  expect(codes(JOB, { ...JOB, status: '已交打印机', spoolId: 'HP-7', handedAt: '2026-11-25T02:00:01Z' })).toEqual([]);
  expect(codes({ ...JOB, status: '未成功', problem: 'printer-off' }, { ...JOB, status: '已打印' })).toEqual([]);
  expect(codes({ ...JOB, status: '已打印' }, { ...JOB, status: '未成功', problem: 'print-failed' })).toEqual([
    'status-not-allowed status',
  ]);
  expect(codes({ ...JOB, status: '不再打印' }, JOB)).toEqual(['status-not-allowed status']);
});

test.each([
  ['copies', 1],
  ['printer', 'Canon'],
  ['byUserId', 'u2'],
  ['sha256', 'b'.repeat(64)],
  ['title', '另一份'],
  ['isCopy', true],
] as const)('the log is fixed: %s of a job never changes afterwards', (path, value) => {
  expect(codes(JOB, { ...JOB, [path]: value })).toEqual([`print-log-fixed ${path}`]);
});

test('未成功 says why, and copies are a number a person could mean', () => {
  expect(codes(JOB, { ...JOB, status: '未成功' })).toEqual(['missing problem']);
  expect(codes(null, { ...JOB, copies: 0 })).toEqual(['number-out-of-range copies']);
  expect(codes(null, { ...JOB, copies: 100 })).toEqual(['number-out-of-range copies']);
});

test('a job is called by what it printed, and its reason is read as a sentence', () => {
  expect(recordTitle('printJob', JOB as unknown as Doc)).toBe('人民调解协议书');
  expect(fieldText('printJob', 'problem', 'printer-paper')).toBe('打印机没有纸了。请加纸，加好会接着打。');
});
