import type { AccessEntry } from '../../protocol/access-log.ts';
import type { OfficeSum } from '../../protocol/office-sum.ts';
import type { Lease } from '../../protocol/sync.ts';
import type { Journal } from './journal/journal.ts';
import type { JournalFiles } from './journal/journal-files.ts';
import type { LiveRecords } from './live-records.ts';
import type { Draft, OutboxEntry, ParkedEntry, VaultIdentity } from './open-vault.ts';
import type { RowCipher } from './row-cipher.ts';
import type { Keyring, TakenReceipt, VaultStorage } from './vault-storage.ts';

/** What the person must be told of the store; '' when all is well. `store-broken`: journal only, until the program is started again. */
export type VaultTrouble = '' | 'store-broken' | 'mass-removal' | 'out-of-step';

/** Everything of an unlocked vault, plain, in memory; gone when it locks. */
export type VaultMemory = {
  readonly storage: VaultStorage;
  readonly journal: Journal;
  readonly files: JournalFiles;
  readonly cipher: RowCipher;
  readonly live: LiveRecords;
  keyring: Keyring;
  identity: VaultIdentity;
  /** In order of n. */
  outbox: readonly OutboxEntry[];
  parked: readonly ParkedEntry[];
  /** Parked changes a person took out, with their note. */
  withdrawn: readonly (ParkedEntry & { note: string })[];
  /** Changes settled since the vault was opened: a step can still be undone after it was sent. */
  recent: readonly OutboxEntry[];
  readonly drafts: Map<string, Draft>;
  /** What the county was not told yet, by id. */
  readonly access: Map<string, AccessEntry>;
  leases: readonly Lease[];
  cursor: number;
  /** Where the store stood before it was damaged: below that no block counts. 0: it is whole. */
  stoodAt: number;
  timeline: string;
  lastSyncedAt: string | null;
  /** The highest n of this device, and the highest seq of the office, inside the county's last verified backup. */
  backedUp: number;
  backedUpSeq: number;
  /** When that backup was made; null: none is known. */
  backedUpAt: string | null;
  nextN: number;
  /** The county's clock in the newest answer taken ('': none yet), and the last receipt by hand. */
  countyTime: string;
  receipt: TakenReceipt | null;
  /** In which page on disk a confirmed row lies, also where a row of its own is younger; and the next page. */
  readonly pageOf: Map<string, number>;
  nextPage: number;
  /** Running sum over the confirmed rows. */
  sum: OfficeSum;
  /** Set after two sums differed: the next request carries the buckets. */
  askRepair: boolean;
  /** Ids met since a restored county is being read again; null: it is not. */
  reread: Set<string> | null;
  trouble: VaultTrouble;
  /** Waits this long; the watchdog of every write. */
  readonly pause: (ms: number) => Promise<void>;
  /** One write at a time: a save never overtakes another, and sync never writes between a save's reading and writing. */
  queue: Promise<unknown>;
  /** Locked, or wiped after it was handed over: nothing may be written any more, or be called saved. A late write would lie over what the next opening saved. */
  gone: boolean;
};

/** Runs after everything already queued, whether that went well or not. */
export const inTurn = <T>(memory: VaultMemory, work: () => Promise<T>): Promise<T> => {
  const unlessGone = () => (memory.gone ? Promise.reject(new Error('vault: locked or wiped')) : work());
  const turn = memory.queue.then(unlessGone, unlessGone);
  memory.queue = turn.catch(() => {});
  return turn;
};
