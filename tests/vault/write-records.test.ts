import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { bucketOf } from '../../protocol/office-sum.ts';
import type { SyncAnswer } from '../../protocol/sync.ts';
import { dexieHome } from '../../src/vault/dexie-storage.ts';
import type { UnlockedVault } from '../../src/vault/open-vault-from.ts';
import { clueRow, countySays, type VaultOnDisk, vaultOnDisk } from '../support/vault-on-disk.ts';

const rows = (count: number): SyncAnswer['records'] =>
  Array.from({ length: count }, (_, at) => clueRow(`c${at}`, at + 1));

/** A vault that has taken so many new records in one answer. */
const afterFirstSync = async (count: number) => {
  const place = await vaultOnDisk();
  const opened = await place.open();
  await opened.store.takeAnswer(countySays({ records: rows(count), cursor: count }));
  return { ...place, opened };
};

const stored = ({ disk }: VaultOnDisk) => {
  const { store } = disk.image();
  if (!store) throw new Error('no store');
  return { records: [...store.records.keys()], pages: [...store.pages.keys()] };
};

const shown = ({ vault }: UnlockedVault): string[] =>
  vault.view
    .all('clue')
    .map(({ id }) => id)
    .sort();

/** The county's repair in which these ids do not stand. */
const without = (ids: readonly string[], count: number): SyncAnswer => {
  const buckets = [...new Set(ids.map(bucketOf))];
  const records = rows(count).filter(({ id }) => buckets.includes(bucketOf(id)) && !ids.includes(id));
  return countySays({ cursor: count, repair: { buckets, records } });
};

test('many new records are one row on disk, and every one of them is there at the next start', async () => {
  const place = await afterFirstSync(30);
  expect(stored(place)).toEqual({ records: [], pages: [1] });
  const again = await place.open();
  expect(shown(again)).toEqual(shown(place.opened));
  expect(shown(again)).toHaveLength(30);
  expect(again.vault.restored.found).toBe('whole');
});

test('a few records are rows of their own', async () => {
  expect(stored(await afterFirstSync(3))).toEqual({ records: ['c0', 'c1', 'c2'], pages: [] });
});

test('a record that changes gets a row of its own, which counts before the page', async () => {
  const place = await afterFirstSync(30);
  const changed = { ...clueRow('c7', 31), doc: { ...clueRow('c7', 31).doc, place: '新桥' } };
  await place.opened.store.takeAnswer(countySays({ records: [changed], cursor: 31 }));
  expect(stored(place)).toEqual({ records: ['c7'], pages: [1] });
  const again = await place.open();
  expect(again.vault.view.get('clue', 'c7')).toMatchObject({ seq: 31, doc: { place: '新桥' } });
  expect(again.vault.view.all('clue')).toHaveLength(30);
});

test('the next page does not write over the one before', async () => {
  const place = await afterFirstSync(10);
  const more = Array.from({ length: 10 }, (_, at) => clueRow(`d${at}`, 11 + at));
  const again = await place.open();
  await again.store.takeAnswer(countySays({ records: more, cursor: 20 }));
  expect(stored(place).pages).toEqual([1, 2]);
  expect(shown(await place.open())).toHaveLength(20);
});

test('a row that the county has not goes out of its page, also under a younger row, and does not come back', async () => {
  const place = await afterFirstSync(30);
  await place.opened.store.takeAnswer(countySays({ records: [clueRow('c7', 31)], cursor: 31 }));
  await place.opened.store.takeAnswer(without(['c7', 'c9'], 31));
  expect(shown(place.opened)).toHaveLength(28);
  const again = await place.open();
  expect(shown(again)).toEqual(shown(place.opened));
  expect(stored(place)).toEqual({ records: expect.not.arrayContaining(['c7']), pages: [1] });
});

test('a page of which nothing is left goes', async () => {
  const place = await afterFirstSync(8);
  const ids = rows(8).map(({ id }) => id);
  await place.opened.store.takeAnswer(without(ids, 8));
  expect(stored(place)).toEqual({ records: [], pages: [] });
  expect(shown(await place.open())).toEqual([]);
});

test('a younger row that is lost over an older page is noticed, and everything is fetched again', async () => {
  const place = await afterFirstSync(30);
  await place.opened.store.takeAnswer(countySays({ records: [clueRow('c7', 31)], cursor: 31 }));
  const image = place.disk.image();
  if (!image.store) throw new Error('no store');
  place.disk.put({ ...image, store: { ...image.store, records: new Map() } });
  const again = await place.open();
  expect(again.vault.restored.found).toBe('rows-missing');
  expect(again.store.nextRequest({ changes: 9, bytes: 1e6 }).cursor).toBe(0);
});

test('a store of the first version opens, and takes pages', async () => {
  const first = new Dexie('of-version-1');
  first.version(1).stores({ records: 'id', outbox: 'n', parked: 'id', drafts: 'key', meta: 'key' });
  const sealed = new ArrayBuffer(4);
  await first.table('records').put({ id: 'a', kind: 'clue', seq: 1, sealed });
  first.close();
  const storage = await dexieHome('of-version-1').open();
  await storage.write({ pages: { put: [{ page: 1, sealed }] } });
  expect(await storage.load()).toMatchObject({ records: [{ id: 'a' }], pages: [{ page: 1 }] });
  storage.close();
});
