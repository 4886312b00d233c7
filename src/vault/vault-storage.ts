import type { OfficeSum } from '../../protocol/office-sum.ts';
import type { KeyWrap } from './key-wraps.ts';
import type { RecoveryWrap } from './recovery-wrap.ts';
import type { Sealed } from './row-cipher.ts';

/** Rows on disk. In the clear: record id, kind, seq, counters. Everything about people is inside `sealed`. */
export type RecordRow = { id: string; kind: string; seq: number; sealed: Sealed };
/**
 * Many records as the county told them, sealed as one: a first sync writes tens of rows instead of tens of thousands. A row of `records` with the
 * same id is younger and counts.
 */
export type PageRow = { page: number; sealed: Sealed };
export type OutboxRow = { n: number; settledSeq: number | null; sealed: Sealed };
export type ParkedRow = { id: string; sealed: Sealed };
export type DraftRow = { key: string; sealed: Sealed };
/** Who saw, printed or took along what, until the county has it. */
export type AccessRow = { id: string; sealed: Sealed };
/**
 * Who may open this vault; the same lies in the sentinel outside the store. `generation` counts every change of a password: of the two
 * keyrings the younger alone counts, or a password that was changed or reset would still open the older one.
 */
export type Keyring = {
  readonly wraps: readonly KeyWrap[];
  readonly recovery: RecoveryWrap;
  readonly generation?: number;
};
/** Which receipt by hand was taken last, and from which change on the laptop knew what stood in it; `time` is the county's. */
export type TakenReceipt = { readonly receiptId: string; readonly fromN: number; readonly time: string };
export type CursorMeta = {
  key: 'cursor';
  cursor: number;
  timeline: string;
  lastSyncedAt: string | null;
  backedUp: number;
  backedUpSeq: number;
  backedUpAt?: string | null;
  /** A restored county is being read again from 0; rows not met by its end are offered to it. */
  rereading: boolean;
  /** The county's clock in the newest answer taken; a receipt from before it is late. */
  countyTime?: string;
  /** Where the store stood before it was damaged; until it is there again it may not know of numbers it gave. 0 or absent: it is whole. */
  stoodAt?: number;
  receipt?: TakenReceipt | null;
  /** Over the confirmed rows, as they were written with this row: a row that was lost or became older shows. */
  sum?: OfficeSum;
};
/** `sealed` for what tells about people; the rest (wraps, counters) in the clear. */
export type MetaRow =
  | { key: 'identity'; sealed: Sealed }
  | { key: 'leases'; sealed: Sealed }
  | ({ key: 'wraps' } & Keyring)
  | CursorMeta
  | { key: 'nextN'; nextN: number }
  | { key: 'withdrawn'; sealed: Sealed };

export type Tables = {
  records: RecordRow;
  pages: PageRow;
  outbox: OutboxRow;
  parked: ParkedRow;
  drafts: DraftRow;
  access: AccessRow;
  meta: MetaRow;
};
type KeyOf<T> = T extends { id: infer K } | { page: infer K } | { n: infer K } | { key: infer K } ? K : never;

/** One atomic step: per table what is put and what is taken out, or `clear` before both. */
export type VaultWrite = {
  readonly [T in keyof Tables]?: {
    readonly clear?: boolean;
    readonly put?: readonly Tables[T][];
    readonly remove?: readonly KeyOf<Tables[T]>[];
  };
};

export type StoredRows = { readonly [T in keyof Tables]: readonly Tables[T][] };

/** An open store. Rows that cannot be read throw: damaged bytes are never shown as an empty office. */
export type VaultStorage = {
  readonly load: () => Promise<StoredRows>;
  readonly wraps: () => Promise<Keyring | undefined>;
  /** All of it on disk (strict), or none of it. Everything is encrypted before, so nothing foreign is awaited inside. */
  readonly write: (write: VaultWrite) => Promise<void>;
  readonly close: () => void;
};

/** Where stores live; a view that can be rebuilt from journal and county. */
export type VaultStorageHome = {
  /** One window owns a store of this name. */
  readonly name: string;
  readonly exists: () => Promise<boolean>;
  readonly open: () => Promise<VaultStorage>;
  /** Takes a damaged store away before it is rebuilt. */
  readonly destroy: () => Promise<void>;
};
