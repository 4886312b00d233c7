import { expect, test } from 'vitest';
import { clueDoc, saveClue, vaultOnDisk } from '../support/vault-on-disk.ts';

test('a store that never answers: the save counts all the same, the trouble is told, and the change is there at the next start', async () => {
  const { open, disk } = await vaultOnDisk();
  const first = await open();
  disk.hangStore(true);
  await saveClue(first, 'a');
  expect(first.vault.trouble()).toBe('store-broken');
  expect(first.vault.custodyOf('a')).toBe('已存本机');
  // From here on nobody waits three seconds for each save.
  await saveClue(first, 'b');
  expect(disk.image().store?.outbox.size).toBe(0);
  const again = await open();
  expect(again.vault.trouble()).toBe('');
  expect(again.vault.restored.fromJournal).toBe(2);
  expect(again.vault.outbox().map(({ change }) => change.id)).toEqual(['d.1', 'd.2']);
});

test('a disk that takes no journal: nothing is called saved, and nothing of it comes back', async () => {
  const { open, disk } = await vaultOnDisk();
  const first = await open();
  disk.losePowerAt(1, 0);
  const saved = await first.vault.save([{ recordId: 'a', kind: 'clue', was: null, now: clueDoc('a') }]);
  expect(saved.ok ? '' : saved.problems[0]?.code).toBe('save-failed');
  expect(first.vault.outbox()).toEqual([]);
  expect((await open()).vault.outbox()).toEqual([]);
});
