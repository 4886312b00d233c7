import { checkDoc } from '../../../domain/check-doc.ts';
import { KINDS } from '../../../domain/kinds/kind.ts';
import type { Doc } from '../../../domain/record.ts';
import { journalPlace } from '../../../src/app/journal-place.ts';
import { readSentinel } from '../../../src/vault/journal/sentinel.ts';
import { openStore } from '../../../src/vault/open-store.ts';
import { createRowCipher } from '../../../src/vault/row-cipher.ts';
import { unlockVault } from '../../../src/vault/unlock-vault.ts';
import { vaultPorts } from '../../../src/vault/vault-ports.ts';
import { whoOpens } from '../../../src/vault/vault-users.ts';

/**
 * Runs in the page, built as the app is built, over the vault that the app itself filled by enrolling and syncing.
 * The floor reads the very same bytes with nothing between: IndexedDB, WebCrypto, JSON.
 */
const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const ports = vaultPorts(async () => {
  throw new Error('no line in this measurement');
}, journalPlace);

const keyOf = async (password: string): Promise<{ dataKey: CryptoKey; keyMs: number }> => {
  const storage = await ports.home.open();
  const keyring = await storage.wraps();
  storage.close();
  const from = performance.now();
  const opened = await whoOpens(keyring, password);
  if (!opened) throw new Error('probe: wrong password');
  return { dataKey: opened.dataKey, keyMs: performance.now() - from };
};

type Load = { readonly ms: number; readonly keyMs: number; readonly records: number };

/** Ours: from the key to every list readable, journal and sentinel held against the store. The opening of the database is inside on both sides. */
const loadOurs = async (password: string): Promise<Load> => {
  const { dataKey, keyMs } = await keyOf(password);
  const from = performance.now();
  const { home, files, pause } = ports;
  const sentinel = await readSentinel(files);
  const { memory } = await openStore({ home, files, pause, cipher: createRowCipher(dataKey), sentinel });
  let records = 0;
  for (const kind of KINDS) records += memory.live.all(kind).length;
  const ms = performance.now() - from;
  memory.storage.close();
  return { ms, keyMs, records };
};

type Row = { readonly place: string; readonly sealed: ArrayBuffer };

/** Every row of the county's records as it lies there. */
const sealedRows = async (database: IDBDatabase): Promise<Row[]> => {
  const read = database.transaction(['records', 'pages']);
  const records: { id: string; sealed: ArrayBuffer }[] = await asked(read.objectStore('records').getAll());
  const pages: { page: number; sealed: ArrayBuffer }[] = await asked(read.objectStore('pages').getAll());
  return [
    ...records.map(({ id, sealed }) => ({ place: `records|${id}`, sealed })),
    ...pages.map(({ page, sealed }) => ({ place: `pages|${page}`, sealed })),
  ];
};

const loadFloor = async (password: string): Promise<Load> => {
  const { dataKey, keyMs } = await keyOf(password);
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const from = performance.now();
  const database = await asked(indexedDB.open(ports.home.name));
  const docs = await Promise.all(
    (await sealedRows(database)).map(async ({ place, sealed }) => {
      const iv = new Uint8Array(sealed, 0, 12);
      const additionalData = encoder.encode(place);
      const plain = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv, additionalData },
        dataKey,
        new Uint8Array(sealed, 12),
      );
      return JSON.parse(decoder.decode(plain)) as Doc | readonly object[];
    }),
  );
  const ms = performance.now() - from;
  database.close();
  return { ms, keyMs, records: docs.flat().length };
};

/** Something a raw put may be strict about, away from the vault. */
const openScratch = async (): Promise<IDBDatabase> => {
  const opening = indexedDB.open('bench-scratch', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { keyPath: 'n' });
  return asked(opening);
};

const rawPut = (database: IDBDatabase, row: { n: number; settledSeq: null; sealed: ArrayBuffer }): Promise<number> => {
  const from = performance.now();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
    transaction.objectStore('rows').put(row);
    transaction.oncomplete = () => resolve(performance.now() - from);
    transaction.onabort = () => reject(transaction.error);
  });
};

/** Bytes of the outbox row that a save has just written: what the raw put writes again. */
const lastOutboxRow = async (): Promise<ArrayBuffer> => {
  const database = await asked(indexedDB.open(ports.home.name));
  const cursor = await asked(database.transaction('outbox').objectStore('outbox').openCursor(null, 'prev'));
  database.close();
  if (!cursor) throw new Error('probe: nothing in the outbox');
  return (cursor.value as { sealed: ArrayBuffer }).sealed;
};

/** Saves of one changed field of a clue (a draft goes with it, as from the form), each followed by a raw strict put of the same bytes. */
const saves = async (password: string, rounds: number) => {
  const opened = await unlockVault(password, ports);
  if (!opened.ok) throw new Error(`probe: ${opened.problems[0]?.code}`);
  const { vault } = opened.value;
  const scratch = await openScratch();
  const clues = vault.view.all('clue').filter(({ kind, doc }) => checkDoc(kind, doc as unknown as Doc).length === 0);
  const ours: number[] = [];
  const raw: number[] = [];
  for (let n = 1; n <= rounds; n += 1) {
    const clue = clues[n % clues.length];
    if (!clue) throw new Error('probe: no clue');
    const was = clue.doc as unknown as Doc;
    const draftKey = `clue:${clue.id}`;
    await vault.drafts.put(draftKey, { typed: was });
    const edit = { recordId: clue.id, kind: 'clue' as const, was, now: { ...was, remark: `第 ${n} 次测量` } };
    const from = performance.now();
    const saved = await vault.save([edit], { draftKey });
    ours.push(performance.now() - from);
    if (!saved.ok || saved.value.changeIds.length !== 1) throw new Error('probe: not saved');
    raw.push(await rawPut(scratch, { n, settledSeq: null, sealed: await lastOutboxRow() }));
  }
  scratch.close();
  await vault.lock();
  return { ours, raw };
};

const probe = { loadOurs, loadFloor, saves };
export type VaultProbe = typeof probe;

(globalThis as unknown as { vaultProbe: VaultProbe }).vaultProbe = probe;
