import { expect, test } from 'vitest';
import type { Doc } from '../../domain/record.ts';
import { openTestVault } from '../app/open-test-vault.ts';

const draft: Doc = {
  form: 'D08',
  title: '人民调解记录',
  datedOn: '2026-11-25',
  status: '草稿',
  fields: { place: '镇' },
};
const final: Doc = { ...draft, status: '已定稿', pdfHash: 'a'.repeat(64) };

test('the vault writes nothing over a final paper, whichever screen asks, and takes what is said beside it', async () => {
  const { vault } = await openTestVault('sealed-paper');
  const save = (was: Doc | null, now: Doc) => vault.save([{ recordId: 'p', kind: 'paper', was, now }]);
  const codes = async (was: Doc | null, now: Doc) => {
    const saved = await save(was, now);
    return saved.ok ? 'saved' : saved.problems.map(({ code, path }) => `${code} ${path}`).join();
  };
  expect(await codes(null, draft)).toBe('saved');
  expect(await codes(draft, final)).toBe('saved');
  expect(await codes(final, { ...final, fields: { place: '村' } })).toBe('sealed fields.place');
  expect(await codes(final, { ...final, status: '草稿' })).toBe('sealed status');
  // A form that was open since before it was made final, and a new record under the same id.
  expect(await codes(draft, { ...draft, title: '另一份' })).toBe('sealed title');
  expect(await codes(null, draft)).toBe('sealed ');
  expect(vault.view.get('paper', 'p')?.doc).toEqual(final);
  const checked = { order: 1, attachmentId: 's', scanPage: 1, checkedBy: 'u', checkedAt: '2026-11-25T02:00:00Z' };
  expect(await codes(final, { ...final, signedPages: { 1: checked } })).toBe('saved');
});

test('undoing does not bring a final paper back', async () => {
  const { vault } = await openTestVault('sealed-undo');
  await vault.save([{ recordId: 'p', kind: 'paper', was: null, now: draft }]);
  const sealed = await vault.save([{ recordId: 'p', kind: 'paper', was: draft, now: final }]);
  if (!sealed.ok) throw new Error('not saved');
  expect((await vault.undoGroup(sealed.value.changeIds)).ok).toBe(false);
  expect(vault.view.get('paper', 'p')?.doc.status).toBe('已定稿');
});
