import { describe, expect, test } from 'vitest';
import type { PrintJobDoc } from '../../domain/kinds/print-job.ts';
import { keepFinal } from '../../src/papers/keep-final.ts';
import { originalsLeft } from '../../src/papers/originals-left.ts';
import { matchWords, pageMatches } from '../../src/papers/signed-pages/page-matches.ts';
import { openTestVault } from '../app/open-test-vault.ts';

const job = (copies: number, more: Partial<PrintJobDoc> = {}) =>
  ({ ofId: 'p', copies, isCopy: false, status: '已打印', ...more }) as PrintJobDoc;

test('originals are what was handed to a printer unmarked; what failed, was put away, was a copy or of another document does not count', () => {
  const left = (...jobs: readonly PrintJobDoc[]) => originalsLeft(5, 'p', jobs);
  expect(left()).toBe(5);
  expect(left(job(2), job(1, { status: '已交打印机' }))).toBe(2);
  expect(left(job(2, { status: '未成功' }), job(1, { status: '不再打印' }))).toBe(5);
  expect(left(job(9, { isCopy: true }), job(1, { ofId: 'q' }))).toBe(5);
  expect(left(job(9))).toBe(0);
});

describe('pages and their scans', () => {
  const match = (page: number, attachmentId: string) => ({
    ...{ order: page, attachmentId, scanPage: 1, checkedBy: 'u', checkedAt: '2026-11-25T01:00:00Z' },
  });
  test('a page without a scan, or whose scan is void, is missing', () => {
    const signed = { 1: match(1, 's1'), 2: match(2, 'voided') };
    const matches = pageMatches(3, signed, [{ id: 's1', fileName: '1.jpg' }]);
    expect(matches.map(({ match: found }) => found?.attachmentId)).toEqual(['s1', undefined, undefined]);
    expect(matchWords(matches)).toBe('共 3 页，已核对 1 页，还缺第 2、3 页');
    expect(matchWords(matches.slice(0, 1))).toBe('1 页都已核对');
  });
});

test('nothing is made final whose bytes the disk did not take as they are', async () => {
  const { vault } = await openTestVault('keep-final');
  const made = { bytes: new Uint8Array([1, 2, 3]), sha256: 'a'.repeat(64), fileName: 'x.pdf' };
  const of = { ofKind: 'paper', ofId: 'p' } as const;
  const disk = (kept: { sha256: string; bytes: number } | null) => ({ keep: async () => kept });
  expect((await keepFinal(vault, disk(null), of, made)).ok).toBe(false);
  expect((await keepFinal(vault, null, of, made)).ok).toBe(false);
  expect((await keepFinal(vault, disk({ sha256: 'b'.repeat(64), bytes: 3 }), of, made)).ok).toBe(false);
  const kept = await keepFinal(vault, disk({ sha256: made.sha256, bytes: 3 }), of, made);
  expect(kept.ok && kept.value.now).toMatchObject({ role: '定稿', sha256: made.sha256, ofId: 'p', status: '有效' });
});
