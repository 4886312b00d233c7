import { expect, test } from 'vitest';
import type { UnlockedVault } from '../../src/vault/open-vault-from.ts';
import { clueRow, countySays, saveClue, vaultOnDisk } from '../support/vault-on-disk.ts';

const places = ({ vault }: UnlockedVault) =>
  vault.view
    .all('clue')
    .map(({ id }) => id)
    .sort();
const numbers = ({ vault }: UnlockedVault) => vault.outbox().map(({ change }) => change.id);

test('a store that was left well is found whole, and nothing is said', async () => {
  const { open } = await vaultOnDisk();
  await saveClue(await open(), 'a');
  const again = await open();
  expect(again.vault.restored).toEqual({ found: 'whole', fromJournal: 0, journalDamaged: false });
  expect(numbers(again)).toEqual(['d.1']);
});

test('the power went between journal and store: the change is put back, under its own number', async () => {
  const { open, disk } = await vaultOnDisk();
  const first = await open();
  await saveClue(first, 'a');
  disk.losePowerAt(2, 0);
  // The first write is the journal's, the second the store's, which never comes.
  await first.vault.save([
    { recordId: 'b', kind: 'clue', was: null, now: { ...first.vault.view.get('clue', 'a')?.doc } },
  ]);
  const again = await open();
  expect(again.vault.restored).toMatchObject({ found: 'whole', fromJournal: 1 });
  expect(numbers(again)).toEqual(['d.1', 'd.2']);
  await saveClue(again, 'c');
  expect(numbers(again)).toEqual(['d.1', 'd.2', 'd.3']);
});

test('a store put back to yesterday is behind: what was saved since comes back, and no number is used twice', async () => {
  const { open, disk } = await vaultOnDisk();
  const first = await open();
  await saveClue(first, 'a');
  const { store: yesterday } = disk.image();
  await first.store.takeAnswer(
    countySays({ settled: [{ id: 'd.1', outcome: 'done', seq: 1 }], records: [clueRow('a', 1)], cursor: 1 }),
  );
  await saveClue(first, 'b');
  await first.vault.lock();
  disk.put({ ...disk.image(), store: yesterday });
  const again = await open();
  expect(again.vault.restored).toMatchObject({ found: 'behind', fromJournal: 1 });
  expect(places(again)).toEqual(['a', 'b']);
  await saveClue(again, 'c');
  expect(numbers(again)).toEqual(['d.1', 'd.2', 'd.3']);
});

test('rows gone missing under a cursor that says they are there: everything is fetched again from 0', async () => {
  const { open, disk } = await vaultOnDisk();
  const first = await open();
  await first.store.takeAnswer(countySays({ records: [clueRow('x', 1), clueRow('y', 2)], cursor: 2 }));
  await saveClue(first, 'mine');
  await first.vault.lock();
  const image = disk.image();
  if (!image.store) throw new Error('no store');
  disk.put({ ...image, store: { ...image.store, records: new Map([...image.store.records].slice(1)) } });
  const again = await open();
  expect(again.vault.restored.found).toBe('rows-missing');
  expect(again.store.nextRequest({ changes: 9, bytes: 1e6 }).cursor).toBe(0);
  expect(places(again)).toContain('mine');
});

test('L1: rows gone missing are seen even where the power went before the sentinel knew of them', async () => {
  const { open, disk } = await vaultOnDisk();
  const first = await open();
  disk.losePowerAt(2, 0);
  // The first write is the store's, the second the sentinel's, which never comes.
  await first.store.takeAnswer(countySays({ records: [clueRow('x', 1), clueRow('y', 2)], cursor: 2 })).catch(() => {});
  const image = disk.image();
  expect([...(image.store?.records.keys() ?? [])]).toEqual(['x', 'y']);
  if (image.store) disk.put({ ...image, store: { ...image.store, records: new Map() } });
  const again = await open();
  expect(again.vault.restored.found).toBe('rows-missing');
  expect(again.store.nextRequest({ changes: 9, bytes: 1e6 }).cursor).toBe(0);
});

test('a store that is gone is rebuilt from sentinel and journal: same laptop, every saved change, numbers going on', async () => {
  const { open, disk } = await vaultOnDisk();
  const first = await open();
  await saveClue(first, 'a');
  await saveClue(first, 'b');
  await first.vault.lock();
  disk.put({ ...disk.image(), store: null });
  const again = await open();
  expect(again.vault.restored).toEqual({ found: 'rebuilt', fromJournal: 2, journalDamaged: false });
  expect(again.vault.identity.deviceId).toBe('d');
  expect(places(again)).toEqual(['a', 'b']);
  await saveClue(again, 'c');
  expect(numbers(again)).toEqual(['d.1', 'd.2', 'd.3']);
});

test('a row that does not open any more is rebuilt too, never shown as an empty office', async () => {
  const { open, disk } = await vaultOnDisk();
  const first = await open();
  await saveClue(first, 'a');
  await first.vault.lock();
  const image = disk.image();
  const row = image.store?.outbox.get(1);
  if (!image.store || !row) throw new Error('no store');
  const outbox = new Map([[1, { ...row, sealed: new TextEncoder().encode('["elsewhere",{}]').buffer }]]);
  disk.put({ ...image, store: { ...image.store, outbox } });
  const again = await open();
  expect(again.vault.restored).toMatchObject({ found: 'rebuilt', fromJournal: 1 });
  expect(places(again)).toEqual(['a']);
});

test('journal and store were both put back: the sentinel alone remembers how far the numbers had gone', async () => {
  const { open, disk } = await vaultOnDisk();
  const first = await open();
  await saveClue(first, 'a');
  const image = disk.image();
  await saveClue(first, 'b');
  await first.vault.lock();
  const sentinel = [...disk.image().files].filter(([name]) => name.startsWith('sentinel'));
  disk.put({ ...image, files: new Map([...image.files, ...sentinel]) });
  const again = await open();
  await saveClue(again, 'c');
  expect(numbers(again)).toEqual(['d.1', 'd.3']);
});

test('damage in the middle of the journal is told, and the rest of it is still put back', async () => {
  const { open, disk } = await vaultOnDisk();
  const first = await open();
  for (const id of ['a', 'b', 'c']) await saveClue(first, id);
  await first.vault.lock();
  const image = disk.image();
  const files = new Map(image.files);
  const [name, bytes] = [...files].find(([one]) => one.startsWith('journal')) ?? ['', new Uint8Array()];
  const harmed = bytes.slice();
  harmed[bytes.byteLength >> 1] = (harmed[bytes.byteLength >> 1] ?? 0) ^ 1;
  files.set(name, harmed);
  disk.put({ files, store: null });
  const again = await open();
  expect(again.vault.restored).toEqual({ found: 'rebuilt', fromJournal: 2, journalDamaged: true });
  expect(places(again)).toEqual(['a', 'c']);
});
