import type { OfficeSum } from '../../protocol/office-sum.ts';
import type { OfficeLease, OfficeRecord, OfficeStore, TakenChange } from '../../server/sync/office-store.ts';
import { takenChange } from '../../server/sync/taken-change.ts';
import {
  deviceOf,
  EMPTY_OFFICE,
  identitiesOf,
  type MemoryChange,
  type MemoryDevice,
  type MemoryOffice,
  NEW_DEVICE,
} from './memory-office.ts';
import { type CountyHeld, heldOf } from './memory-office-held.ts';
import { withNumbersPassedOver } from './memory-office-restored.ts';
import { writtenOffice } from './memory-office-written.ts';

export type CountySnapshot = { readonly timeline: string; readonly offices: ReadonlyMap<string, MemoryOffice> };

export type MemoryCounty = {
  readonly store: OfficeStore;
  readonly addOffice: (officeId: string) => void;
  /** Adds a user, or changes role and revocation of one. */
  readonly setUser: (officeId: string, userId: string, role: string, revoked?: boolean) => void;
  readonly officeIds: () => readonly string[];
  /** Of an enrolled device; throws for one that nobody knows. */
  readonly officeOf: (deviceId: string) => string;
  readonly hasDevice: (officeId: string, deviceId: string) => boolean;
  readonly addDevice: (officeId: string, deviceId: string, forkedFrom?: string) => void;
  /** A record headquarters makes for every office; put again it stands as it does now. */
  readonly putCountyRecord: (record: CountyHeld['countyRecords'][number]) => void;
  /** How many marks the office has given to devices. */
  readonly marksGiven: (officeId: string) => number;
  /** The next transaction dies: nothing of it stays, or all of it stays and nobody is told. */
  readonly crashNext: (when: 'before-commit' | 'after-commit') => void;
  readonly timeline: () => string;
  readonly snapshot: () => CountySnapshot;
  /** Puts an earlier snapshot back, with the timeline it should have (a restore starts a new one). `numbersAgain`: a trap, nothing is passed over. */
  readonly restore: (snapshot: CountySnapshot, timeline: string, numbersAgain?: boolean) => void;
  /** Marks everything in custody as being inside the county's backup, and gives that backup. */
  readonly backUp: () => CountySnapshot;
  /** Blocks of numbers given until `at` count as given before the county was put back. */
  readonly putBack: (at: string) => void;
  readonly recordsOf: (officeId: string) => readonly OfficeRecord[];
  readonly changesOf: (officeId: string) => readonly MemoryChange[];
  readonly changeOf: (officeId: string, deviceId: string, n: number) => MemoryChange | undefined;
  /** Changes of a device that both sides declared lost. */
  readonly gapsOf: (officeId: string, deviceId: string) => readonly { readonly from: number; readonly to: number }[];
  /** A device and those it was forked from, nearest first. */
  readonly lineOf: (officeId: string, deviceId: string) => readonly string[];
  readonly leasesOf: (officeId: string) => readonly OfficeLease[];
  /** Every block that was ever given, also those that a county put back has forgotten. */
  readonly everLeasedOf: (officeId: string) => readonly OfficeLease[];
  readonly sumOf: (officeId: string) => OfficeSum;
};

const withUser = (office: MemoryOffice, id: string, role: string, revoked: boolean): MemoryOffice => {
  const usersVersion = office.usersVersion + 1;
  const history = [...(office.users.get(id)?.history ?? []), { version: usersVersion, role, revoked }];
  return { ...office, usersVersion, users: new Map(office.users).set(id, { id, name: id, role, revoked, history }) };
};

const allBackedUp = (office: MemoryOffice): MemoryOffice => ({
  ...office,
  backedUpSeq: office.seq,
  devices: new Map([...office.devices].map(([id, device]) => [id, { ...device, backedUp: device.lastN }])),
});

const takenFor = ({ devices }: MemoryOffice, recordIds: readonly string[]): TakenChange[] =>
  [...devices.values()]
    .flatMap(({ changes }) => [...changes.values()])
    .filter(({ outcome, body }) => outcome !== 'parked' && recordIds.includes(body.recordId))
    .sort((a, b) => b.seq - a.seq || b.at.getTime() - a.at.getTime())
    .map(({ body, at }) => takenChange(body, at));

/** A county in memory: the port of the sync core without a database, and the hand of the simulator on it. Nothing here asks a clock or throws dice. */
export const createMemoryCounty = (firstTimeline = 'timeline-1'): MemoryCounty => {
  let timeline = firstTimeline;
  let offices: ReadonlyMap<string, MemoryOffice> = new Map();
  const countyRecords = new Map<string, CountyHeld['countyRecords'][number]>();
  let crash: 'before-commit' | 'after-commit' | null = null;
  const everLeased = new Map<string, readonly OfficeLease[]>();
  const queues = new Map<string, Promise<unknown>>();

  const officeOf = (officeId: string): MemoryOffice => {
    const office = offices.get(officeId);
    if (!office) throw new Error('no such office');
    return office;
  };
  const put = (officeId: string, office: MemoryOffice): void => {
    offices = new Map(offices).set(officeId, office);
  };

  const transact: OfficeStore['inOffice'] = async ({ officeId, id: deviceId }, work) => {
    let office = officeOf(officeId);
    let leased: readonly OfficeLease[] = [];
    const done = await work({
      read: async (ask) => heldOf(office, { timeline, countyRecords: [...countyRecords.values()] }, deviceId, ask),
      write: async (write) => {
        office = writtenOffice(office, deviceId, write);
        leased = write.leases;
      },
      recordsAbove: async (cursor, limit) =>
        [...office.records.values()].filter(({ seq }) => seq > cursor).slice(0, limit),
      allSeqs: async () => [...office.records.values()].map(({ id, seq }) => ({ id, seq })),
      recordsById: async (ids) => {
        const wanted = new Set(ids);
        return [...office.records.values()].filter(({ id }) => wanted.has(id));
      },
      takenFor: async (recordIds) => takenFor(office, recordIds),
    });
    const dies = crash;
    crash = null;
    if (dies !== 'before-commit') {
      put(officeId, office);
      everLeased.set(officeId, [...(everLeased.get(officeId) ?? []), ...leased]);
    }
    if (dies) throw new Error(`the server died ${dies}`);
    return done;
  };

  /** Requests of one office wait for each other, as they do for the office's row. */
  const inOffice: OfficeStore['inOffice'] = (device, work) => {
    const before = queues.get(device.officeId) ?? Promise.resolve();
    const mine = before.then(() => transact(device, work));
    queues.set(
      device.officeId,
      mine.catch(() => {}),
    );
    return mine;
  };

  return {
    store: { inOffice },
    addOffice: (officeId) => put(officeId, EMPTY_OFFICE),
    setUser: (officeId, userId, role, revoked = false) =>
      put(officeId, withUser(officeOf(officeId), userId, role, revoked)),
    officeIds: () => [...offices.keys()],
    officeOf: (deviceId) => {
      const found = [...offices].find(([, { devices }]) => devices.has(deviceId));
      if (!found) throw new Error('no such device');
      return found[0];
    },
    hasDevice: (officeId, deviceId) => officeOf(officeId).devices.has(deviceId),
    addDevice: (officeId, deviceId, forkedFrom) => {
      const office = officeOf(officeId);
      const device: MemoryDevice = { ...NEW_DEVICE, forkedFrom: forkedFrom ?? null };
      const marksGiven = office.marksGiven + 1;
      put(officeId, { ...office, marksGiven, devices: new Map(office.devices).set(deviceId, device) });
    },
    putCountyRecord: (record) => void countyRecords.set(record.id, record),
    marksGiven: (officeId) => officeOf(officeId).marksGiven,
    crashNext: (when) => {
      crash = when;
    },
    timeline: () => timeline,
    snapshot: () => ({ timeline, offices }),
    restore: (snapshot, newTimeline, numbersAgain = false) => {
      offices = new Map(
        [...snapshot.offices].map(([id, office]) => [
          id,
          numbersAgain ? office : withNumbersPassedOver(office, offices.get(id) ?? EMPTY_OFFICE),
        ]),
      );
      timeline = newTimeline;
    },
    putBack: (at) => {
      offices = new Map([...offices].map(([id, office]) => [id, { ...office, putBackAt: at }]));
    },
    backUp: () => {
      offices = new Map([...offices].map(([id, office]) => [id, allBackedUp(office)]));
      return { timeline, offices };
    },
    recordsOf: (officeId) => [...officeOf(officeId).records.values()],
    changesOf: (officeId) => [...officeOf(officeId).devices.values()].flatMap(({ changes }) => [...changes.values()]),
    changeOf: (officeId, deviceId, n) => officeOf(officeId).devices.get(deviceId)?.changes.get(n),
    gapsOf: (officeId, deviceId) => deviceOf(officeOf(officeId), deviceId).gaps,
    lineOf: (officeId, deviceId) => identitiesOf(officeOf(officeId), deviceId),
    leasesOf: (officeId) => officeOf(officeId).leases,
    everLeasedOf: (officeId) => everLeased.get(officeId) ?? [],
    sumOf: (officeId) => officeOf(officeId).sum,
  };
};
