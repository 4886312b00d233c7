import { expect, test } from 'vitest';
import { clueRow, countySays, saveClue, vaultOnDisk } from '../support/vault-on-disk.ts';

const GIVEN = { fengqiao: true, deviceId: 'e', deviceMark: 'B', deviceSecret: 'new' } as const;

test('under a new identity what waits is numbered from 1, what it says stays, and what was settled is not sent again', async () => {
  const opened = await (await vaultOnDisk()).open();
  await saveClue(opened, 'a');
  await saveClue(opened, 'b');
  await saveClue(opened, 'c');
  const settled = [{ id: 'd.1', outcome: 'done' as const, seq: 1 }];
  await opened.store.takeAnswer(countySays({ settled, records: [clueRow('a', 1)], cursor: 1 }));
  await opened.store.takeIdentity(GIVEN);
  expect(opened.vault.outbox().map(({ change }) => `${change.id} ${change.recordId}`)).toEqual(['e.1 b', 'e.2 c']);
  expect(opened.store.bearer()).toBe('e.new');
  expect(opened.vault.leases()).toEqual([]);
  await saveClue(opened, 'd');
  expect(opened.vault.outbox().at(-1)?.change.id).toBe('e.3');
});

test('the power goes while the new identity is written: the next start carries it through or never heard of it', async () => {
  for (const at of [1, 2, 3]) {
    const { open, disk } = await vaultOnDisk();
    const opened = await open();
    await saveClue(opened, 'a');
    disk.losePowerAt(at, 40);
    await opened.store.takeIdentity(GIVEN).catch(() => {});
    const again = await open();
    const { deviceId } = again.vault.identity;
    // Journal torn: still the old one. Journal whole: the new one, whatever became of the store.
    expect(deviceId).toBe(at === 1 ? 'd' : 'e');
    expect(again.vault.outbox().map(({ change }) => `${change.id} ${change.recordId}`)).toEqual([`${deviceId}.1 a`]);
  }
});
