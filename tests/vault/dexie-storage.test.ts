import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { dexieHome } from '../../src/vault/dexie-storage.ts';
import type { OutboxRow } from '../../src/vault/vault-storage.ts';

const row = (n: number): OutboxRow => ({ n, settledSeq: null, sealed: new ArrayBuffer(n) });

/** A row that no store can copy: what a broken disk does to one, in a way that can be asked for. */
const unwritable = (n: number): OutboxRow => ({ ...row(n), sealed: (() => 0) as unknown as ArrayBuffer });

const emptyStore = () => dexieHome(`storage-${crypto.randomUUID()}`).open();

test('everything of a write is there when it has answered: what goes, and then what comes', async () => {
  const store = await emptyStore();
  await store.write({ outbox: { put: [row(1), row(2), row(3)] }, meta: { put: [{ key: 'nextN', nextN: 4 }] } });
  await store.write({ outbox: { remove: [1, 3], put: [row(3)] } });
  const { outbox, meta } = await store.load();
  expect(outbox.map(({ n }) => n)).toEqual([2, 3]);
  expect(meta).toEqual([{ key: 'nextN', nextN: 4 }]);
  await store.write({ outbox: { clear: true, put: [row(9)] } });
  expect((await store.load()).outbox.map(({ n }) => n)).toEqual([9]);
});

test('where one row cannot be written, nothing of the write is there', async () => {
  const store = await emptyStore();
  await store.write({ outbox: { put: [row(1)] } });
  const broken = store.write({
    meta: { put: [{ key: 'nextN', nextN: 3 }] },
    outbox: { clear: true, put: [row(2), unwritable(3)] },
  });
  await expect(broken).rejects.toThrow();
  const { outbox, meta } = await store.load();
  expect(outbox.map(({ n }) => n)).toEqual([1]);
  expect(meta).toEqual([]);
});

test('a store that was closed takes nothing and says so', async () => {
  const store = await emptyStore();
  store.close();
  await expect(store.write({ outbox: { put: [row(1)] } })).rejects.toThrow();
});
