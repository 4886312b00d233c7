import type { WireChange } from '../../protocol/change-schema.ts';
import { EMPTY_SUM, type OfficeSum } from '../../protocol/office-sum.ts';
import type {
  OfficeHeld,
  OfficeLease,
  OfficeRecord,
  OfficeUser,
  OfficeWrite,
  RememberedChange,
} from '../../server/sync/office-store.ts';

/** A change in custody. */
export type MemoryChange = RememberedChange & {
  readonly deviceId: string;
  readonly content: string;
  readonly body: WireChange;
  readonly at: Date;
  /** Counts up; changes of one request share it. */
  readonly transaction: number;
};

export type MemoryDevice = {
  readonly forkedFrom: string | null;
  readonly lastN: number;
  readonly backedUp: number;
  readonly told: OfficeHeld['told'];
  readonly gaps: readonly NonNullable<OfficeWrite['gap']>[];
  readonly changes: ReadonlyMap<number, MemoryChange>;
};

/** An office is never changed, only replaced: a snapshot of the county costs nothing, a crash leaves nothing half. */
export type MemoryOffice = {
  readonly seq: number;
  readonly backedUpSeq: number;
  readonly sum: OfficeSum;
  readonly usersVersion: number;
  readonly marksGiven: number;
  readonly users: ReadonlyMap<string, OfficeUser>;
  readonly devices: ReadonlyMap<string, MemoryDevice>;
  /** In seq order. */
  readonly records: ReadonlyMap<string, OfficeRecord>;
  readonly leases: readonly OfficeLease[];
  readonly putBackAt: string | null;
};

export const EMPTY_OFFICE: MemoryOffice = {
  seq: 0,
  backedUpSeq: 0,
  sum: EMPTY_SUM,
  usersVersion: 1,
  marksGiven: 0,
  users: new Map(),
  devices: new Map(),
  records: new Map(),
  leases: [],
  putBackAt: null,
};
export const NEW_DEVICE = {
  lastN: 0,
  backedUp: 0,
  told: [],
  gaps: [],
  changes: new Map<number, MemoryChange>(),
} as const;

export const deviceOf = (office: MemoryOffice, deviceId: string): MemoryDevice => {
  const device = office.devices.get(deviceId);
  if (!device) throw new Error('no such device');
  return device;
};

/** A device and those it was forked from, nearest first. */
export const identitiesOf = (office: MemoryOffice, deviceId: string): string[] => {
  const line: string[] = [];
  for (let at: string | null = deviceId; at !== null; at = office.devices.get(at)?.forkedFrom ?? null) line.push(at);
  return line;
};
