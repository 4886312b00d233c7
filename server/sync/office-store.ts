import type { Problem } from '../../domain/problem.ts';
import type { Doc } from '../../domain/record.ts';
import type { WireChange } from '../../protocol/change-schema.ts';
import type { OfficeSum } from '../../protocol/office-sum.ts';
import type { Settled } from '../../protocol/sync.ts';

export type OfficeRecord = { readonly id: string; readonly kind: string; readonly seq: number; readonly doc: Doc };

/** A record of the county's that an office is to be given; `seq`: under which it has an older state of it, null: it has none. */
export type OwedRecord = Omit<OfficeRecord, 'seq'> & { readonly seq: number | null };

/** A block of numbers; `deviceId` says whose. */
export type OfficeLease = {
  readonly id: string;
  readonly deviceId: string;
  readonly series: string;
  readonly year: number;
  readonly from: number;
  readonly to: number;
  /** When it was given, ISO with Z. */
  readonly leasedAt: string;
};

/** One state of a user, valid from the office's user list `version` on. */
export type UserState = { readonly version: number; readonly role: string; readonly revoked: boolean };

export type OfficeUser = {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly revoked: boolean;
  /** Every state there ever was, oldest first; the last one is now. */
  readonly history: readonly UserState[];
};

/** A change in custody, as far as a second sending of it needs to know. */
export type RememberedChange = {
  readonly n: number;
  readonly hash: string;
  readonly outcome: Settled['outcome'];
  readonly seq: number;
  readonly problem: Problem | null;
};

/** A change in custody under whatever number: what one user action said is the same, from whichever identity it comes again. */
export type KnownContent = Pick<RememberedChange, 'outcome' | 'seq' | 'problem'> & { readonly content: string };

/** What a request needs to know of its office. */
export type OfficeAsk = {
  readonly ns: readonly number[];
  readonly contents: readonly string[];
  readonly recordIds: readonly string[];
  /** Numbers that documents of the request would bear. */
  readonly labels: readonly string[];
  /** Leases of other devices are read from this year on, and the last one's that were given before the county was put back. */
  readonly year: number;
  /** The request takes back many records: `mass` is wanted. */
  readonly weighMass: boolean;
};

/** What the office held when its lock was taken. */
export type OfficeHeld = {
  readonly timeline: string;
  readonly seq: number;
  readonly sum: OfficeSum;
  readonly usersVersion: number;
  readonly users: readonly OfficeUser[];
  /** The highest n of this device that is in custody: 1 … lastN without a hole but those the device declared. */
  readonly lastN: number;
  /** This device and those it was forked from, nearest first. */
  readonly identities: readonly string[];
  /** From which n on this device knew which version of the user list, oldest first. */
  readonly told: readonly { readonly version: number; readonly fromN: number }[];
  readonly remembered: readonly RememberedChange[];
  /** The first taking of each content asked for. */
  readonly knownContents: readonly KnownContent[];
  /** The records asked for, and the register's rows of the labels asked for. */
  readonly records: readonly OfficeRecord[];
  /** Records headquarters made for every office that this one has not, or not as they stand now; `seq`: of the one it has. */
  readonly owed: readonly OwedRecord[];
  readonly openConflicts: readonly { readonly recordId: string; readonly path: string }[];
  /** All blocks of `identities`, and every block of the office from `year` on. */
  readonly leases: readonly OfficeLease[];
  /** When the county was last put back to a backup, by its own clock, ISO with Z; null: never. */
  readonly putBackAt: string | null;
  /** The highest n of this device inside the county's last verified backup. */
  readonly backedUp: number;
  /** How many records the office has, and which of those asked for this device (or one it came from) made; null where nobody asked. */
  readonly mass: { readonly records: number; readonly madeHere: readonly string[] } | null;
  /** The office's highest seq inside that backup. */
  readonly backedUpSeq: number;
  /** When that backup was made; absent where there is none yet. */
  readonly backedUpAt?: string;
};

/** What a change in custody put on a record, by whom, and when the county took it, ISO with Z. */
export type TakenChange = Pick<WireChange, 'recordId' | 'userId' | 'set'> & { readonly at: string };

/** Everything a request changes, written at once. */
export type OfficeWrite = {
  readonly at: Date;
  readonly seq: number;
  readonly sum: OfficeSum;
  readonly lastN: number;
  readonly waiting: number;
  readonly records: readonly OfficeRecord[];
  readonly changes: readonly (RememberedChange & { readonly content: string; readonly body: WireChange })[];
  readonly leases: readonly OfficeLease[];
  readonly told: { readonly version: number; readonly fromN: number } | null;
  /** Changes that are lost on both sides, as the device declared. */
  readonly gap: { readonly from: number; readonly to: number } | null;
};

/** One transaction of one device on its office, under the office's lock from the first statement to the last. */
export type OfficeTransaction = {
  readonly read: (ask: OfficeAsk) => Promise<OfficeHeld>;
  readonly write: (write: OfficeWrite) => Promise<void>;
  /** Records above the cursor in seq order, at most `limit`. */
  readonly recordsAbove: (cursor: number, limit: number) => Promise<readonly OfficeRecord[]>;
  /** Every (id, seq) of the office. */
  readonly allSeqs: () => Promise<readonly { readonly id: string; readonly seq: number }[]>;
  readonly recordsById: (ids: readonly string[]) => Promise<readonly OfficeRecord[]>;
  /** Changes of these records in custody, refused ones left out, newest first. Goes through the office's whole custody: only for what is rare. */
  readonly takenFor: (recordIds: readonly string[]) => Promise<readonly TakenChange[]>;
};

/** Where offices are kept: PostgreSQL, or memory in the simulator. Both pass tests/contract/office-store-contract.ts. */
export type OfficeStore = {
  /** Runs `work` in one transaction; a throw leaves nothing behind. Offices do not wait for each other, requests of one office do. */
  readonly inOffice: <T>(
    device: { readonly officeId: string; readonly id: string },
    work: (office: OfficeTransaction) => Promise<T>,
  ) => Promise<T>;
};
