import { expect, test } from 'vitest';
import { bucketOf } from '../../protocol/office-sum.ts';
import type { SyncAnswer } from '../../protocol/sync.ts';
import { clueRow, countySays, saveClue, type VaultOnDisk, vaultOnDisk } from '../support/vault-on-disk.ts';

type Open = Awaited<ReturnType<VaultOnDisk['open']>>;
const WRONG_SUM = '0000000000000000';
const rows = (count: number) => Array.from({ length: count }, (_, at) => clueRow(`r${at + 1}`, at + 1));
const repairOf = (held: readonly string[], kept: SyncAnswer['records']): SyncAnswer['repair'] => ({
  buckets: [...new Set(held.map(bucketOf))],
  records: [...kept],
});
const ids = ({ vault }: Open) =>
  vault.view
    .all('clue')
    .map(({ id }) => id)
    .sort();
/** A laptop that holds r1 … rN and found that the county's sum is another. */
const outOfSum = async (count: number) => {
  const opened = await (await vaultOnDisk()).open();
  await opened.store.takeAnswer(countySays({ records: rows(count), cursor: count, sum: WRONG_SUM }));
  return opened;
};

test('sums that differ ask for a repair once, and say nothing yet', async () => {
  const opened = await outOfSum(3);
  expect(opened.store.nextRequest({ changes: 9, bytes: 1e6 }).buckets).toHaveLength(256);
  expect(opened.vault.trouble()).toBe('');
});

test('a repair takes away what the county does not have and puts what was missing, and the outbox is untouched', async () => {
  const opened = await outOfSum(3);
  await saveClue(opened, 'mine');
  const kept = [clueRow('r1', 1), clueRow('new', 4)];
  await opened.store.takeAnswer(
    countySays({ cursor: 4, repair: repairOf(['r1', 'r2', 'r3', 'new'], kept), sum: WRONG_SUM }),
  );
  expect(ids(opened)).toEqual(['mine', 'new', 'r1']);
  expect(opened.vault.outbox().map(({ change }) => change.recordId)).toEqual(['mine']);
  // It did not help: that is said, and nobody claims to be in step.
  expect(opened.vault.trouble()).toBe('out-of-step');
});

test('a repair that would take away more than a tenth and more than twenty is not applied, and is told', async () => {
  const opened = await outOfSum(30);
  const held = ids(opened);
  await opened.store.takeAnswer(countySays({ cursor: 30, repair: repairOf(held, [clueRow('r1', 1)]) }));
  expect(ids(opened)).toEqual(held);
  expect(opened.vault.trouble()).toBe('mass-removal');
  expect(opened.store.counts().lastSyncedAt).toBeNull();
});

test('custody goes from here to the county to the backup, and never claims more than the answer proved', async () => {
  const opened = await (await vaultOnDisk()).open();
  await saveClue(opened, 'a');
  expect(opened.vault.custodyCounts()).toEqual({ 已存本机: 1, 已到县: 0, 已备份: 0, backedUpAt: null });
  const settled = [{ id: 'd.1', outcome: 'done' as const, seq: 5 }];
  await opened.store.takeAnswer(countySays({ settled, cursor: 3, more: true, backedUpSeq: 9 }));
  expect(opened.vault.custodyOf('a')).toBe('已存本机');
  await opened.store.takeAnswer(countySays({ records: [clueRow('a', 5)], cursor: 5, backedUpSeq: 4 }));
  expect(opened.vault.custodyOf('a')).toBe('已到县');
  const backedUpAt = '2026-11-24T01:00:00Z';
  await opened.store.takeAnswer(countySays({ cursor: 5, backedUp: 1, backedUpSeq: 5, backedUpAt }));
  expect(opened.vault.custodyCounts()).toEqual({ 已存本机: 0, 已到县: 0, 已备份: 1, backedUpAt });
});

test('a county put back to an older backup is offered again what it may have lost, and custody falls back', async () => {
  const opened = await (await vaultOnDisk()).open();
  await saveClue(opened, 'a');
  await saveClue(opened, 'b');
  const settled = ['d.1', 'd.2'].map((id, at) => ({ id, outcome: 'done' as const, seq: at + 1 }));
  await opened.store.takeAnswer(countySays({ settled, records: [clueRow('a', 1), clueRow('b', 2)], cursor: 2 }));
  expect(opened.vault.outbox()).toEqual([]);
  await opened.store.takeAnswer(countySays({ restart: true, timeline: 't2', backedUp: 1 }));
  expect(opened.vault.outbox().map(({ change }) => change.id)).toEqual(['d.1', 'd.2']);
  expect(opened.store.nextRequest({ changes: 9, bytes: 1e6 })).toMatchObject({ cursor: 0, timeline: 't2' });
  expect(opened.vault.custodyOf('b')).toBe('已存本机');
});

test('L4: what was settled stays in sight until its row is here: written again since, it stands on a later page', async () => {
  const opened = await (await vaultOnDisk()).open();
  await saveClue(opened, 'a');
  const settled = [{ id: 'd.1', outcome: 'done' as const, seq: 2 }];
  await opened.store.takeAnswer(countySays({ settled, records: [clueRow('x', 3)], cursor: 3, more: true }));
  expect(opened.vault.view.get('clue', 'a')).toBeDefined();
  await opened.store.takeAnswer(countySays({ records: [clueRow('a', 9)], cursor: 9, more: true }));
  expect(opened.vault.outbox()).toEqual([]);
  expect(opened.vault.view.get('clue', 'a')).toBeDefined();
});

test('L4: settled without an effect of its own, it stays in sight until the last page', async () => {
  const opened = await (await vaultOnDisk()).open();
  await saveClue(opened, 'a');
  const settled = [{ id: 'd.1', outcome: 'done' as const, seq: 0 }];
  await opened.store.takeAnswer(countySays({ settled, records: [clueRow('x', 3)], cursor: 3, more: true }));
  expect(opened.vault.view.get('clue', 'a')).toBeDefined();
  await opened.store.takeAnswer(countySays({ records: [clueRow('a', 9)], cursor: 9 }));
  expect(opened.vault.outbox()).toEqual([]);
});

test('L5: an answer of another history changes nothing: its rows stand on rows that this vault may not have', async () => {
  const opened = await (await vaultOnDisk()).open();
  await opened.store.takeAnswer(countySays({ records: [clueRow('r1', 1)], cursor: 1 }));
  await saveClue(opened, 'a');
  const settled = [{ id: 'd.1', outcome: 'done' as const, seq: 7 }];
  await opened.store.takeAnswer(countySays({ timeline: 'other', settled, records: [clueRow('r7', 7)], cursor: 7 }));
  expect(ids(opened)).toEqual(['a', 'r1']);
  expect(opened.vault.outbox().map(({ settledSeq }) => settledSeq)).toEqual([null]);
  expect(opened.store.nextRequest({ changes: 9, bytes: 1e6 })).toMatchObject({ cursor: 1 });
});
