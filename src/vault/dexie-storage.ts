import { Dexie, type Table } from 'dexie';
import { keyringOf } from './keyring.ts';
import { layOutHistory } from './schema-history.ts';
import type {
  AccessRow,
  DraftRow,
  MetaRow,
  OutboxRow,
  PageRow,
  ParkedRow,
  RecordRow,
  Tables,
  VaultStorage,
  VaultStorageHome,
  VaultWrite,
} from './vault-storage.ts';

type VaultDatabase = Dexie & {
  records: Table<RecordRow, string>;
  pages: Table<PageRow, number>;
  outbox: Table<OutboxRow, number>;
  parked: Table<ParkedRow, string>;
  drafts: Table<DraftRow, string>;
  access: Table<AccessRow, string>;
  meta: Table<MetaRow, string>;
};

const VAULT_NAME = 'fengqiao-vault';
/** Edge and Chrome now and then fail the first open for no reason of ours (Dexie #543); only the third failure counts. */
const OPEN_TRIES = 3;

/** Dexie opens, lays out and reads; what it writes while it lays out anew is strict too. */
const openDatabase = async (name: string): Promise<VaultDatabase> => {
  for (let attempt = 1; ; attempt += 1) {
    const database = new Dexie(name, { chromeTransactionDurability: 'strict', autoOpen: false }) as VaultDatabase;
    layOutHistory(database);
    try {
      await database.open();
      return database;
    } catch (trouble) {
      database.close();
      if (attempt === OPEN_TRIES) throw trouble;
    }
  }
};

type TableWrite = NonNullable<VaultWrite[keyof Tables]>;

const askFor = (store: IDBObjectStore, { clear, remove = [], put = [] }: TableWrite): void => {
  if (clear) store.clear();
  for (const key of remove) store.delete(key);
  for (const row of put) store.put(row);
};

/**
 * One strict transaction, because a save that was called saved must survive a power cut (Chrome's default is relaxed). It is told to commit as soon as everything is asked, not when every answer has come back: a save waits
 * for the disk once and for nothing else. Whatever cannot be written takes the whole of it back.
 */
const writeAll = (database: IDBDatabase, write: VaultWrite): Promise<void> =>
  new Promise((resolve, reject) => {
    const names = Object.keys(write) as (keyof Tables)[];
    const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('store: taken back'));
    try {
      for (const name of names) askFor(transaction.objectStore(name), write[name] ?? {});
      transaction.commit();
    } catch (trouble) {
      transaction.abort();
      reject(trouble);
    }
  });

const storageOf = (database: VaultDatabase): VaultStorage => ({
  load: async () => {
    const [records, pages, outbox, parked, drafts, access, meta] = await Promise.all([
      database.records.toArray(),
      database.pages.toArray(),
      database.outbox.toArray(),
      database.parked.toArray(),
      database.drafts.toArray(),
      database.access.toArray(),
      database.meta.toArray(),
    ]);
    return { records, pages, outbox, parked, drafts, access, meta };
  },
  wraps: async () => {
    const row = await database.meta.get('wraps');
    return row?.key === 'wraps' ? keyringOf(row) : undefined;
  },
  write: (write) => writeAll(database.backendDB(), write),
  close: () => database.close(),
});

/** The store in this origin's IndexedDB. */
export const dexieHome = (name = VAULT_NAME): VaultStorageHome => ({
  name,
  exists: () => Dexie.exists(name),
  open: async () => storageOf(await openDatabase(name)),
  destroy: () => Dexie.delete(name),
});
