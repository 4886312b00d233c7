import type { Change } from '../../domain/change.ts';
import type { Kind } from '../../domain/kinds/kind.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import type { Doc, LedgerRecord } from '../../domain/record.ts';
import type { Office, User } from '../../protocol/enrol.ts';
import type { Lease } from '../../protocol/sync.ts';
import type { AccessNote } from './access-box.ts';
import type { CustodyCounts } from './custody-counts.ts';
import type { Custody } from './custody-of.ts';
import type { Restored } from './open-store.ts';
import type { VaultTrouble } from './vault-memory.ts';

/** Who this laptop is, and whose vault it holds. */
export type VaultIdentity = {
  readonly serverAddress: string;
  readonly deviceId: string;
  readonly deviceMark: string;
  readonly deviceSecret: string;
  readonly timeline: string;
  readonly office: Office;
  /** Who may work here now. */
  readonly users: readonly User[];
  /** Who was stopped; for their names on what they did, and so that a director finds their drafts. */
  readonly formerUsers?: readonly User[];
  /** The county's public recovery key (JWK), as enrolment told it. */
  readonly recoveryKey?: Readonly<Record<string, unknown>>;
};

/** One record as a form wants to change it: `was` is what the person saw when the form opened (null: a new record). */
export type RecordEdit<K extends Kind = Kind> = {
  readonly recordId: string;
  readonly kind: K;
  readonly was: Doc | null;
  readonly now: Doc;
};

/** What the screen shows: confirmed records with the outbox folded over them. Lists keep their identity until something in them changes. */
export type RecordView = {
  readonly all: <K extends Kind>(kind: K) => readonly LedgerRecord<K>[];
  readonly get: <K extends Kind>(kind: K, id: string) => LedgerRecord<K> | undefined;
  /** Is any field of this record still waiting to be sent? */
  readonly isPending: (id: string) => boolean;
  readonly subscribe: (listener: () => void) => () => void;
};

export type OutboxEntry = { readonly n: number; readonly change: Change; readonly settledSeq: number | null };
export type ParkedEntry = {
  readonly id: string;
  readonly change: Change;
  readonly problem: Problem;
  readonly parkedAt: string;
};

/** An open form, kept as one types; survives a crash. `key` = "<form>:<recordId or new>". */
export type Draft = {
  readonly key: string;
  readonly savedAt: string;
  readonly userId: string;
  readonly value: unknown;
};

/** A number that nobody has: the fields its numberUse record will have, and that record's id. */
export type FreeNumber = {
  readonly recordId: string;
  readonly series: string;
  readonly year: number;
  readonly n: number;
  readonly label: string;
  readonly leaseId?: string;
  /** Of a provisional number. */
  readonly mark?: string;
};

export type Saved = { readonly changeIds: readonly string[] };

export type OpenVault = {
  readonly identity: VaultIdentity;
  readonly user: User;
  readonly view: RecordView;
  /** Writes all edits as one group, or none; resolves only when they are on disk (strict). Also removes the draft. */
  readonly save: (edits: readonly RecordEdit[], options?: { readonly draftKey?: string }) => Promise<Result<Saved>>;
  /** Undo of one saved group: the same fields back to what they were, as a new group. */
  readonly undoGroup: (changeIds: readonly string[]) => Promise<Result<Saved>>;
  /** One's own; a director also sees those of people who were stopped. */
  readonly drafts: {
    readonly get: (key: string) => Draft | undefined;
    readonly all: () => readonly Draft[];
    readonly put: (key: string, value: unknown) => Promise<void>;
    readonly remove: (key: string) => Promise<void>;
  };
  /** Puts down for the county that the person saw, printed or took along a record. Never fails, never waited for. */
  readonly noteAccess: (note: AccessNote) => Promise<void>;
  readonly outbox: () => readonly OutboxEntry[];
  readonly parked: () => readonly ParkedEntry[];
  /** Takes a parked change out, with the person's note, after it was edited and resent, exported or withdrawn. */
  readonly removeParked: (id: string, note: string) => Promise<void>;
  readonly leases: () => readonly Lease[];
  /** The next free number of a series and year without taking it (take-number.ts takes it); null: no block for that year, or none left. */
  readonly nextNumber: (series: string, year: number) => FreeNumber | null;
  /** The next provisional number of this device, for when there is no other. */
  readonly provisionalNumber: (year: number) => FreeNumber;
  readonly newId: () => string;
  readonly now: () => Date;
  /** How the store was found when it was opened, and what the journal gave back. */
  readonly restored: Restored;
  /** What the person must be told of the store now; '' when all is well. */
  readonly trouble: () => VaultTrouble;
  /** Where a record is safe, as far as is proven; undefined for a record that is not here. */
  readonly custodyOf: (recordId: string) => Custody | undefined;
  readonly custodyCounts: () => CustodyCounts;
  readonly journalBytes: () => number;
  /** Joins a second person of the office to this vault by the county's one-time code; needs the line once. */
  readonly addUser: (joining: { readonly code: string; readonly password: string }) => Promise<Result<User>>;
  readonly changePassword: (old: string, next: string) => Promise<Result<null>>;
  /** The key under which attachments lie beside the vault (HKDF, derive only). */
  readonly blobKey: () => Promise<CryptoKey>;
  /** The county does not know this computer any more (it was put back): goes on under a new identity by a one-time code; nothing is lost. */
  readonly enrolAgain: (again: { readonly code: string; readonly deviceName: string }) => Promise<Result<null>>;
  readonly lock: () => Promise<void>;
};

/** The typed doc of a record, for forms. */
