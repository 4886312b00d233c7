import type { SyncAnswer, SyncRequest } from '../../protocol/sync.ts';
import type { OfficeStore } from '../../server/sync/office-store.ts';
import type { MemoryCounty } from './memory-office-store.ts';
import type { SimDisk } from './sim-disk.ts';

type DiskPorts = ReturnType<SimDisk['boot']>;

/** A bug on purpose, built into the ports around the real code: what must be caught, or the tests cannot fail. */
export type Trap = {
  readonly name: string;
  /** Which bug of the field it is, in a few words. */
  readonly bug: string;
  readonly store?: (
    store: OfficeStore,
    around: {
      readonly memory: MemoryCounty;
      readonly random: () => number;
      /** The request that is being answered. */
      readonly request: () => SyncRequest | null;
    },
  ) => OfficeStore;
  readonly disk?: (ports: DiskPorts, random: () => number) => DiskPorts;
  readonly request?: (request: SyncRequest, memory: MemoryCounty) => SyncRequest | Promise<SyncRequest>;
  readonly answer?: (answer: SyncAnswer, memory: MemoryCounty) => SyncAnswer;
  /** A saved group is cut into its documents: what must be one step becomes two. */
  readonly splitSaves?: boolean;
  /** A restored county gives the numbers again that it gave after the backup. */
  readonly numbersAgain?: boolean;
  /** A restored county goes on under the timeline it had. */
  readonly keepTimeline?: boolean;
};
