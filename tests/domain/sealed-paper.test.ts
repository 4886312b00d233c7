import { describe, expect, test } from 'vitest';
import { checkChange } from '../../domain/check-change.ts';
import type { Kind } from '../../domain/kinds/kind.ts';
import type { Doc } from '../../domain/record.ts';
import { textMark } from '../../domain/text-mark.ts';

const codes = (kind: Kind, before: Doc | null, after: Doc, openConflictPaths: readonly string[] = []) =>
  checkChange({ kind, before, after, userId: 'u1', role: 'clerk', openConflictPaths }).map(
    ({ code, path }) => `${code} ${path}`,
  );

const draft: Doc = {
  form: 'D08',
  title: '人民调解记录',
  datedOn: '2026-11-25',
  status: '草稿',
  fields: { place: '镇' },
};
const finalText: Doc = { ...draft, status: '已定稿', finalisedAt: '2026-11-25T01:00:00Z', pdfHash: 'a'.repeat(64) };
const final: Doc = { ...finalText, textMark: textMark(finalText) };
const checked = { order: 1, attachmentId: 's', scanPage: 1, checkedBy: 'u1', checkedAt: '2026-11-25T02:00:00Z' };

describe('a paper', () => {
  test('is made final with the mark of the text that was printed, and not while a conflict is open', () => {
    expect(codes('paper', draft, final)).toEqual([]);
    expect(codes('paper', draft, { ...final, fields: { place: '村' } })).toEqual(['seal-differs status']);
    expect(codes('paper', draft, final, ['fields.place'])).toEqual(['conflict-open status']);
  });
  test.each([
    ['fields.place', { fields: { place: '村' } }],
    ['pdfHash', { pdfHash: 'b'.repeat(64) }],
    ['datedOn', { datedOn: '2026-11-26' }],
    ['copies', { copies: 9 }],
  ])('that is final keeps its %s', (path, more) =>
    expect(codes('paper', final, { ...final, ...more })).toEqual([`sealed ${path}`]),
  );
  test('that is final takes which scan shows which signed page, and may be made void; nothing brings it back', () => {
    const signed = { ...final, signedPages: { 1: checked } };
    expect(codes('paper', final, signed)).toEqual([]);
    expect(codes('paper', signed, final)).toEqual([]);
    const voided = { ...signed, status: '已作废', voidReason: '写错了人' };
    expect(codes('paper', signed, voided)).toEqual([]);
    expect(codes('paper', voided, { ...voided, status: '已定稿' })).toContain('status-not-allowed status');
  });
});

describe('an agreement that is signed', () => {
  test('takes the scans of its pages beside its text', () => {
    const signed: Doc = { caseId: 'c', title: 't', parties: {}, status: '已签署', signedOn: '2026-11-25' };
    expect(codes('agreement', signed, { ...signed, signedPages: { 1: checked } })).toEqual([]);
    expect(codes('agreement', signed, { ...signed, facts: 'x', signedPages: { 1: checked } })).toEqual([
      'sealed facts',
    ]);
  });
});
