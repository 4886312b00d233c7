import { describe, expect, test } from 'vitest';
import { checkChange } from '../../domain/check-change.ts';
import { numberRegister, type RegisterBlock, type RegisterUse } from '../../domain/number-register.ts';
import type { Doc } from '../../domain/record.ts';

const use = (n: number, more: Partial<RegisterUse> = {}): RegisterUse => ({
  series: '协议',
  year: 2026,
  n,
  label: `第${n}号`,
  usedFor: `doc-${n}`,
  usedForKind: 'agreement',
  at: '2026-11-24T01:00:00Z',
  status: 'used',
  ...more,
});
const block = (from: number, to: number, more: Partial<RegisterBlock> = {}): RegisterBlock => ({
  id: `l${from}`,
  series: '协议',
  year: 2026,
  from,
  to,
  device: '甲机',
  ...more,
});
const lines = (blocks: readonly RegisterBlock[], uses: readonly RegisterUse[], year = 2026) =>
  numberRegister({ blocks, uses, year }).flatMap(({ rows }) =>
    rows.map(({ from, to, state, why }) => `${from}-${to} ${state} ${why}`),
  );

describe('the register of numbers', () => {
  test('says of every number whether it is used, void with its reason, or not yet used and in whose block', () => {
    expect(lines([block(1, 5)], [use(1), use(3, { status: 'void', voidReason: '打错一方姓名' })])).toEqual([
      '4-5 free 在甲机的号段（1–5）里，还没有用到',
      '3-3 void 已作废：打错一方姓名',
      '2-2 free 在甲机的号段（1–5）里，还没有用到',
      '1-1 used 已用',
    ]);
  });
  test('a gap outside the blocks that are known here is in a block of another computer of the office', () => {
    expect(lines([block(11, 12)], [use(3), use(11)])).toEqual([
      '12-12 free 在甲机的号段（11–12）里，还没有用到',
      '11-11 used 已用',
      '4-10 free 在本所其他电脑的号段里，还没有用到',
      '3-3 used 已用',
      '1-2 free 在本所其他电脑的号段里，还没有用到',
    ]);
  });
  test('what is left of a past year, of a struck-off computer, or after a restore is said to be out of use', () => {
    expect(lines([block(1, 1)], [], 2027)[0]).toContain('年度已过，不再使用');
    expect(lines([block(1, 1, { state: 'revoked' })], [])[0]).toContain('这台电脑已停用，不再使用');
    expect(lines([block(1, 1, { state: 'skipped' })], [])[0]).toContain('恢复过备份，这一段跳过不用');
  });
  test('a provisional and a final number of one document name each other', () => {
    const provisional = use(1, { series: '临', mark: 'A', label: '临-A-1', usedFor: 'x' });
    expect(lines([], [provisional])).toEqual(['1-1 used 临时编号，正式编号还没有补']);
    expect(lines([block(7, 7)], [provisional, use(7, { usedFor: 'x' })])).toEqual([
      '7-7 used 已用，纸上印的是临时编号 临-A-1',
      '1-6 free 在本所其他电脑的号段里，还没有用到',
      '1-1 used 临时编号，正式编号 第7号',
    ]);
  });
  test('two numbers on one document (two laptops made it final) are pointed out on both', () => {
    const [second, first] = lines([block(1, 2)], [use(1, { usedFor: 'x' }), use(2, { usedFor: 'x' })]);
    expect(first).toContain('同一份文书还有编号 第2号');
    expect(second).toContain('同一份文书还有编号 第1号');
  });
  test('20,000 used numbers make a register at once', () => {
    const uses = Array.from({ length: 20_000 }, (_, at) => use(at + 1));
    const startedAt = performance.now();
    const [part] = numberRegister({ blocks: [block(1, 20_010)], uses, year: 2026 });
    expect(performance.now() - startedAt).toBeLessThan(500);
    expect(part).toMatchObject({ used: 20_000, free: 10 });
  });
});

const codes = (kind: 'agreement' | 'case', before: Doc, after: Doc) =>
  checkChange({ kind, before, after, userId: 'u', role: 'clerk', openConflictPaths: [] }).map(({ code }) => code);
const agreement = (more: Doc): Doc => ({ caseId: 'c', title: '还款协议', parties: {}, status: '已定稿', ...more });
const matter = (more: Doc): Doc => ({
  title: '案',
  acceptedOn: '2026-11-24',
  source: '依申请调解',
  type: '邻里',
  parties: {},
  brief: '案',
  status: '已受理',
  ...more,
});

describe('a final number', () => {
  test('is added to a sealed text that bears a provisional one', () => {
    const before = agreement({ no: '临-A-1' });
    expect(codes('agreement', before, { ...before, finalNo: '第0001号' })).toEqual([]);
  });
  test.each([
    ['to a text with a final number of its own', { no: '第0002号' }, { finalNo: '第0001号' }],
    ['a second time', { no: '临-A-1', finalNo: '第0001号' }, { finalNo: '第0002号' }],
    ['to a draft', { no: '临-A-1', status: '草稿' }, { finalNo: '第0001号' }],
    ['that is provisional itself', { no: '临-A-1' }, { finalNo: '临-A-2' }],
  ])('is not added %s', (_, before, change) =>
    expect(codes('agreement', agreement(before), agreement({ ...before, ...change }))).toEqual(['final-number-once']),
  );
  test('changes nothing of what was printed', () => {
    const before = agreement({ no: '临-A-1' });
    expect(codes('agreement', before, { ...before, no: '第0001号', finalNo: '第0001号' })).toEqual(['sealed']);
  });
  test('a 卷号 once given stays; a provisional one gets its final one beside it', () => {
    expect(codes('case', matter({}), matter({ no: '第0001号' }))).toEqual([]);
    expect(codes('case', matter({ no: '第0001号' }), matter({ no: '第0002号' }))).toEqual(['number-fixed']);
    expect(codes('case', matter({ no: '临-A-1' }), matter({ no: '临-A-1', finalNo: '第0001号' }))).toEqual([]);
  });
});
