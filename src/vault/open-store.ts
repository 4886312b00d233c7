import type { Change } from '../../domain/change.ts';
import { cursorRow } from './cursor-row.ts';
import { type JournalEntry, openJournal } from './journal/journal.ts';
import type { JournalFiles } from './journal/journal-files.ts';
import { type Replayed, replayJournal } from './journal/replay-journal.ts';
import type { Sentinel } from './journal/sentinel.ts';
import { lacksRows, loadVault } from './load-vault.ts';
import type { OutboxEntry } from './open-vault.ts';
import type { RowCipher } from './row-cipher.ts';
import { takeOutAgain } from './take-out-again.ts';
import type { VaultMemory } from './vault-memory.ts';
import type { OutboxRow, VaultStorage, VaultStorageHome } from './vault-storage.ts';

/** How the store was found at the start, and what was put back, for a plain message. */
export type Restored = {
  readonly found: 'whole' | 'behind' | 'rows-missing' | 'rebuilt';
  /** Changes that were in the journal alone. */
  readonly fromJournal: number;
  /** Part of the journal could not be read. */
  readonly journalDamaged: boolean;
};

export type StoreParts = {
  readonly home: VaultStorageHome;
  readonly files: JournalFiles;
  readonly cipher: RowCipher;
  readonly sentinel: Sentinel | null;
  readonly pause: (ms: number) => Promise<void>;
};

type Opened = { readonly memory: VaultMemory; readonly lacking: boolean; readonly rebuilt: boolean };

/** A new store from what lies outside: identity and keys from the sentinel; rows come from journal and county. */
const rebuild = async (home: VaultStorageHome, sentinel: Sentinel): Promise<VaultStorage> => {
  await home.destroy();
  const storage = await home.open();
  const { timeline, backedUp, keyring, identity } = sentinel;
  await storage.write({
    meta: {
      put: [
        { key: 'identity', sealed: identity },
        { key: 'wraps', ...keyring },
        { key: 'cursor', cursor: 0, timeline, lastSyncedAt: null, backedUp, backedUpSeq: 0, rereading: false },
      ],
    },
  });
  return storage;
};

const openOrRebuild = async (
  { home, files, cipher, sentinel, pause }: StoreParts,
  journal: VaultMemory['journal'],
): Promise<Opened> => {
  const load = async (storage: VaultStorage) => {
    const rows = await storage.load();
    const memory = await loadVault({ storage, journal, files, cipher, pause }, rows);
    return { memory, lacking: lacksRows(rows, memory) };
  };
  let storage: VaultStorage | null = null;
  try {
    storage = await home.open();
    return { ...(await load(storage)), rebuilt: false };
  } catch (damage) {
    storage?.close();
    // Without a sentinel nothing may be destroyed: what is there is all there is.
    if (!sentinel) throw damage;
  }
  return { ...(await load(await rebuild(home, sentinel))), rebuilt: true };
};

/** A fork that reached the journal and not the store is carried through. */
const adoptIdentity = async (memory: VaultMemory, { identity }: Replayed): Promise<void> => {
  if (!identity || identity.deviceId === memory.identity.deviceId) return;
  const next = { ...memory.identity, ...identity };
  await memory.storage.write({
    outbox: { clear: true },
    meta: {
      put: [
        { key: 'identity', sealed: await memory.cipher.seal('meta|identity', next) },
        { key: 'leases', sealed: await memory.cipher.seal('meta|leases', []) },
        { key: 'nextN', nextN: 1 },
      ],
    },
  });
  const left = memory.outbox.map(({ change }) => change.recordId);
  memory.identity = next;
  memory.leases = [];
  memory.nextN = 1;
  memory.outbox = [];
  memory.live.setPending([], left);
};

/** Puts changes into outbox and view that the store does not have. `nextN` never goes back: a number of a change is never used twice. */
export const bringBack = async (
  memory: VaultMemory,
  changes: readonly (readonly [number, Change])[],
  nextN: number,
): Promise<void> => {
  const rows: OutboxRow[] = await Promise.all(
    changes.map(async ([n, change]) => ({
      n,
      settledSeq: null,
      sealed: await memory.cipher.seal(`outbox|${n}`, change),
    })),
  );
  await memory.storage.write({ outbox: { put: rows }, meta: { put: [{ key: 'nextN', nextN }] } });
  const back = new Set(changes.map(([n]) => n));
  memory.outbox = [
    ...memory.outbox.filter(({ n }) => !back.has(n)),
    ...changes.map(([n, change]): OutboxEntry => ({ n, change, settledSeq: null })),
  ].sort((a, b) => a.n - b.n);
  memory.nextN = nextN;
  memory.live.setPending(
    memory.outbox.map(({ change }) => change),
    changes.map(([, { recordId }]) => recordId),
  );
};

const replay = async (memory: VaultMemory, replayed: Replayed, rebuilt: boolean): Promise<number> => {
  const from = rebuilt ? 1 : memory.nextN;
  const lost = [...replayed.changes].filter(([n, { id }]) => n >= from && !replayed.withdrawn.has(id));
  const nextN = Math.max(memory.nextN, replayed.lastN + 1);
  if (lost.length > 0 || nextN > memory.nextN) await bringBack(memory, lost, nextN);
  return lost.length;
};

/** A store that is not what it was may not know of numbers it gave: none is given until it is with the county again where it stood. */
const dropLeases = async (memory: VaultMemory, stoodAt: number): Promise<void> => {
  memory.leases = [];
  memory.stoodAt = Math.max(memory.stoodAt, stoodAt);
  const sealed = await memory.cipher.seal('meta|leases', []);
  await memory.storage.write({ meta: { put: [{ key: 'leases', sealed }, cursorRow(memory)] } });
};

/** Rows that went missing under a cursor that says they are there: everything is fetched again; nothing is thrown away. */
const fetchAgain = async (memory: VaultMemory): Promise<void> => {
  memory.cursor = 0;
  await memory.storage.write({ meta: { put: [cursorRow(memory)] } });
};

/**
 * Opens the store and holds it against what lies outside it: lost changes come back from the journal, lost rows from the county.
 * Throws only when store and sentinel are both unreadable.
 */
export const openStore = async (parts: StoreParts): Promise<{ memory: VaultMemory; restored: Restored }> => {
  const journal = await openJournal(parts.files, parts.cipher);
  const { entries, damaged }: { entries: readonly JournalEntry[]; damaged: boolean } = await journal.entries();
  const { memory, lacking, rebuilt } = await openOrRebuild(parts, journal);
  const replayed = replayJournal(entries, memory.identity.deviceId);
  await adoptIdentity(memory, replayed);
  const fromJournal = await replay(memory, replayed, rebuilt);
  await takeOutAgain(memory, entries);
  const { sentinel } = parts;
  const known = sentinel?.timeline === memory.timeline ? sentinel : null;
  if (sentinel && !replayed.identity && sentinel.nextN > memory.nextN) await bringBack(memory, [], sentinel.nextN);
  const stoodAt = Math.max(memory.cursor, known?.cursor ?? 0);
  const fewer = lacking || (known !== null && memory.cursor >= known.cursor && memory.live.size() < known.records);
  if (fewer && !rebuilt) await fetchAgain(memory);
  const behind = known !== null && memory.cursor < known.cursor;
  if (rebuilt || fewer || behind) await dropLeases(memory, stoodAt);
  const found = rebuilt ? 'rebuilt' : fewer ? 'rows-missing' : behind ? 'behind' : 'whole';
  return { memory, restored: { found, fromJournal, journalDamaged: damaged } };
};
