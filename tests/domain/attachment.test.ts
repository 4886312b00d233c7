import { describe, expect, test } from 'vitest';
import { checkChange } from '../../domain/check-change.ts';
import type { Doc } from '../../domain/record.ts';

const doc = (more: Doc = {}): Doc => ({
  ofKind: 'case',
  ofId: 'c1',
  role: '签字页',
  fileName: '签字页.jpg',
  mediaType: 'image/jpeg',
  bytes: 12,
  sha256: 'a'.repeat(64),
  order: 1,
  addedAt: '2026-11-25T01:00:00Z',
  addedBy: 'u1',
  status: '有效',
  ...more,
});
const codes = (before: Doc | null, after: Doc) =>
  checkChange({ kind: 'attachment', before, after, userId: 'u1', role: 'clerk', openConflictPaths: [] }).map(
    ({ code, path }) => `${code} ${path}`,
  );

describe('an attachment', () => {
  test('as added passes; what is said about it may change', () => {
    expect(codes(null, doc())).toEqual([]);
    expect(codes(doc(), doc({ note: '第二页', role: '证据' }))).toEqual([]);
  });
  test.each([
    ['sha256', { sha256: 'b'.repeat(64) }],
    ['fileName', { fileName: 'x' }],
    ['ofId', { ofId: 'c2' }],
    ['takenAt', { takenAt: '2026-11-01T00:00:00Z' }],
  ])('never changes its %s', (path, more) => expect(codes(doc(), doc(more))).toEqual([`attachment-sealed ${path}`]));
  test('is voided with a reason, for good', () => {
    expect(codes(doc(), doc({ status: '已作废' }))).toEqual(['missing voidReason']);
    const voided = doc({ status: '已作废', voidReason: '传错了案件' });
    expect(codes(doc(), voided)).toEqual([]);
    expect(codes(voided, doc({ voidReason: '传错了案件' }))).toContain('status-not-allowed status');
  });
  test('that holds the bytes of a final document is never voided, and nothing becomes or stops being one', () => {
    const bytes = doc({ role: '定稿' });
    expect(codes(null, bytes)).toEqual([]);
    expect(codes(bytes, doc({ role: '定稿', note: '已归档' }))).toEqual([]);
    expect(codes(bytes, doc({ role: '定稿', status: '已作废', voidReason: '错' }))).toEqual([
      'attachment-sealed status',
    ]);
    expect(codes(bytes, doc({ role: '证据' }))).toEqual(['attachment-sealed role']);
    expect(codes(doc(), bytes)).toEqual(['attachment-sealed role']);
  });
  test('needs a hash that is one, and a size', () => {
    expect(codes(null, doc({ sha256: 'short' }))).toEqual(['doc-shape sha256']);
    expect(codes(null, doc({ bytes: 0 }))).toEqual(['doc-shape bytes']);
  });
});
