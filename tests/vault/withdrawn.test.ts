import { expect, test } from 'vitest';
import { CASE_SERIES, takeNumber } from '../../src/vault/take-number.ts';
import { countySays, saveClue, type VaultOnDisk, vaultOnDisk } from '../support/vault-on-disk.ts';

type Open = Awaited<ReturnType<VaultOnDisk['open']>>;
const LEASES = [{ id: 'block', series: CASE_SERIES, year: 2026, from: 1, to: 5, pattern: '第{0001}号' }];

const refuseAll = async (opened: Open, leases = LEASES) => {
  const problem = { code: 'conflict-open', path: '', severity: 'error' as const };
  const settled = opened.memory.outbox.map(({ change: { id } }) => ({
    id,
    outcome: 'parked' as const,
    seq: 0,
    problem,
  }));
  await opened.store.takeAnswer(countySays({ settled, leases }));
};
const withdrawAll = async (opened: Open) => {
  for (const { id } of opened.vault.parked()) await opened.vault.removeParked(id, '另做一份');
};

test('L2: a number that a withdrawn action took stays taken when the store is rebuilt, or is older than the journal', async () => {
  const { open, disk } = await vaultOnDisk();
  const first = await open();
  await first.store.takeAnswer(countySays({ leases: LEASES }));
  const older = disk.image().store;
  const at = first.vault.now();
  const number = takeNumber(first.vault, { series: CASE_SERIES, at, recordId: 'a', kind: 'case' });
  await first.vault.save([number.edit]);
  await refuseAll(first);
  await withdrawAll(first);
  await first.vault.lock();
  for (const store of [null, older]) {
    disk.put({ ...disk.image(), store });
    const again = await open();
    await again.store.takeAnswer(countySays({ leases: LEASES }));
    expect(again.memory.withdrawn).toMatchObject([{ id: 'd.1', note: '另做一份' }]);
    expect(again.vault.outbox()).toEqual([]);
    expect(again.vault.nextNumber(CASE_SERIES, 2026)?.n).toBe(2);
  }
});

test('L2: what a person withdrew is not told to a restored county, not even to fill the hole it leaves', async () => {
  const { open } = await vaultOnDisk();
  const opened = await open();
  await saveClue(opened, 'a');
  await refuseAll(opened);
  await withdrawAll(opened);
  await saveClue(opened, 'b');
  await opened.store.takeAnswer(countySays({ restart: true, timeline: 't2' }));
  expect(opened.vault.outbox().map(({ change }) => change.id)).toEqual(['d.2']);
  // The county asks for 1: the numbers are given up, and what is left goes on under a new identity.
  expect(await opened.store.bringBackFrom(1)).toBe(false);
  await opened.store.takeIdentity({ fengqiao: true, deviceId: 'e', deviceMark: 'B', deviceSecret: 's' });
  expect(opened.vault.outbox().map(({ change }) => [change.id, change.recordId])).toEqual([['e.1', 'b']]);
});
