import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { problemSentence } from '../../domain/problem-sentence.ts';
import type { Doc } from '../../domain/record.ts';
import { syncRequestSchema } from '../../protocol/sync.ts';
import { openTestVault } from '../app/open-test-vault.ts';
import { clueDoc } from '../support/vault-on-disk.ts';

const REQUEST = { changes: 20, bytes: 1024 * 1024 };

const clue = (recordId: string, was: Doc | null, now: Doc) => ({ recordId, kind: 'clue' as const, was, now });
/** A field that a newer version may have brought, of about so many megabytes. */
const withText = (megabytes: number): Doc => ({
  ...clueDoc('山'),
  fromNewer: '山'.repeat((megabytes * 1024 * 1024) / 3),
});

test('a save that no request could carry is refused with a sentence, and what is saved after it still goes', async () => {
  const { vault, store } = await openTestVault('too-large');
  const refused = await vault.save([clue('big', null, withText(4))]);
  expect(refused.ok ? '' : refused.problems[0]?.code).toBe('save-too-large');
  expect(problemSentence({ code: 'save-too-large', path: '', severity: 'error' })).toContain('没有存上');
  expect(await vault.save([clue('small', null, clueDoc('桥'))])).toMatchObject({ ok: true });
  expect(store.nextRequest(REQUEST).changes.map(({ recordId }) => recordId)).toEqual(['small']);
});

test('several changes of one save count together, because they go together', async () => {
  const { vault, store } = await openTestVault('too-large-together');
  const refused = await vault.save([clue('a', null, withText(2)), clue('b', null, withText(2))]);
  expect(refused.ok ? '' : refused.problems[0]?.code).toBe('save-too-large');
  expect(store.counts().waiting).toBe(0);
});

test('more than two thousand values in one change are refused; two thousand go, and the county reads them', async () => {
  const { vault, store } = await openTestVault('too-many-sets');
  expect(await vault.save([clue('wide', null, clueDoc('桥'))])).toMatchObject({ ok: true });
  const wide = (count: number): Doc => ({
    ...clueDoc('桥'),
    ...Object.fromEntries(Array.from({ length: count }, (_, at) => [`newer${at}`, at])),
  });
  const refused = await vault.save([clue('wide', clueDoc('桥'), wide(2001))]);
  expect(refused.ok ? '' : refused.problems[0]?.code).toBe('save-too-large');
  expect(await vault.save([clue('wide', clueDoc('桥'), wide(2000))])).toMatchObject({ ok: true });
  const request = { protocol: 2, ...store.nextRequest(REQUEST) };
  expect(syncRequestSchema.safeParse(request).success).toBe(true);
});
