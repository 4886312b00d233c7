import type { Result } from '../../domain/problem.ts';
import type { NewIdentity } from '../../protocol/identity.ts';
import type { SyncAnswer, SyncRequest } from '../../protocol/sync.ts';
import { createSyncEngine, type SyncEngine } from '../../src/sync/engine.ts';
import { readSentinel, writeSentinel } from '../../src/vault/journal/sentinel.ts';
import { openStore } from '../../src/vault/open-store.ts';
import type { VaultIdentity } from '../../src/vault/open-vault.ts';
import { openVaultFrom, type UnlockedVault } from '../../src/vault/open-vault-from.ts';
import type { VaultMemory } from '../../src/vault/vault-memory.ts';
import type { VaultPorts } from '../../src/vault/vault-ports.ts';
import type { Keyring } from '../../src/vault/vault-storage.ts';
import { plainCipher } from './plain-cipher.ts';
import { createSimDisk, type DiskImage, type SimDisk } from './sim-disk.ts';

/** What a laptop has said to the line and not yet heard the answer of. */
export type Asked =
  | { readonly kind: 'sync'; readonly request: SyncRequest; readonly answer: (answer: Result<SyncAnswer>) => void }
  | { readonly kind: 'identity'; readonly deviceId: string; readonly answer: (answer: Result<NewIdentity>) => void };

export type LaptopPorts = {
  readonly now: () => number;
  readonly random: () => number;
  readonly newId: () => string;
  /** A trap may stand between vault and disk. */
  readonly wrapDisk?: (ports: ReturnType<SimDisk['boot']>) => ReturnType<SimDisk['boot']>;
};

export type SimLaptop = {
  readonly name: string;
  readonly officeId: string;
  readonly userId: string;
  readonly disk: SimDisk;
  /** Null while it is switched off. */
  open: (UnlockedVault & { readonly memory: VaultMemory; readonly engine: SyncEngine }) | null;
  /** In the order they were asked; of a dead run nothing is here. */
  asked: Asked[];
  timers: { readonly at: number; readonly work: () => void }[];
  problem: string | null;
};

const NO_KEYS: Keyring = {
  wraps: [],
  recovery: { ephemeral: {}, nonce: '', secret: '' },
};
/** Wraps no password in here; openVaultFrom only passes it on. */
const ANY_KEY = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);

const identityOf = (given: NewIdentity, officeId: string, userId: string, timeline: string): VaultIdentity => ({
  serverAddress: 'http://county',
  deviceId: given.deviceId,
  deviceMark: given.deviceMark,
  deviceSecret: given.deviceSecret,
  timeline,
  office: {
    id: officeId,
    name: officeId,
    township: '镇',
    county: '县',
    committee: '会',
    committeeKind: '乡镇',
    court: '院',
    address: '址',
    phone: '0',
  },
  users: [{ id: userId, name: userId, role: 'director' }],
});

/** A laptop as the factory made it, then enrolled: its disk holds a vault with nothing in it. */
export const enrolLaptop = async (
  name: string,
  given: NewIdentity,
  place: { officeId: string; userId: string; timeline: string },
): Promise<SimLaptop> => {
  const disk = createSimDisk();
  const { home, files } = disk.boot();
  const identity = identityOf(given, place.officeId, place.userId, place.timeline);
  const sealed = await plainCipher.seal('meta|identity', identity);
  const storage = await home.open();
  await storage.write({
    meta: {
      put: [
        { key: 'identity', sealed },
        { key: 'wraps', ...NO_KEYS },
      ],
    },
  });
  const { timeline } = place;
  const start = { format: 1, nextN: 1, records: 0, cursor: 0, timeline, backedUp: 0 } as const;
  await writeSentinel(files, { ...start, keyring: NO_KEYS, identity: sealed });
  return {
    name,
    officeId: place.officeId,
    userId: place.userId,
    disk,
    open: null,
    asked: [],
    timers: [],
    problem: null,
  };
};

/** Another laptop with the very same disk. */
export const cloneLaptop = (laptop: SimLaptop, name: string, image: DiskImage = laptop.disk.image()): SimLaptop => {
  const disk = createSimDisk();
  disk.put(image);
  return { ...laptop, name, disk, open: null, asked: [], timers: [], problem: null };
};

/** Records an answer may bring: worlds are small, and a feed must come in many pages too. */
const PAGES = [3, 12, 500] as const;

const engineFor = (laptop: SimLaptop, unlocked: UnlockedVault, ports: LaptopPorts): SyncEngine =>
  createSyncEngine({
    store: unlocked.store,
    transport: (_address, _bearer, request) =>
      new Promise((answer) => {
        const page = PAGES[request.cursor % PAGES.length] ?? 1;
        laptop.asked.push({ kind: 'sync', request: { ...request, page }, answer });
      }),
    askIdentity: (_address, bearer) =>
      new Promise((answer) => {
        laptop.asked.push({ kind: 'identity', deviceId: bearer.slice(0, bearer.indexOf('.')), answer });
      }),
    now: ports.now,
    random: ports.random,
    tell: (status) => {
      if (status.problemCode !== undefined) laptop.problem = status.problemCode;
    },
    later: (work, ms) => {
      const timer = { at: ports.now() + ms, work };
      laptop.timers.push(timer);
      return () => {
        laptop.timers = laptop.timers.filter((one) => one !== timer);
      };
    },
  });

/** Switches it on: the store is held against journal and sentinel, sync starts. */
export const bootLaptop = async (laptop: SimLaptop, ports: LaptopPorts): Promise<void> => {
  const booted = laptop.disk.boot();
  const { home, files } = ports.wrapDisk ? ports.wrapDisk(booted) : booted;
  laptop.asked = [];
  laptop.timers = [];
  const pause = () => new Promise<void>(() => {});
  const sentinel = await readSentinel(files);
  const { memory, restored } = await openStore({ home, files, pause, cipher: plainCipher, sentinel });
  const vaultPorts: VaultPorts = {
    now: () => new Date(ports.now()),
    newId: ports.newId,
    pause,
    passwordCost: { memoryKib: 64, passes: 1 },
    home,
    files,
    enrol: async () => ({ ok: false, problems: [] }),
  };
  const user = { id: laptop.userId, name: laptop.userId, role: 'director' as const };
  const unlocked = openVaultFrom(memory, ANY_KEY, user, vaultPorts, restored, () => {});
  const engine = engineFor(laptop, unlocked, ports);
  laptop.open = { ...unlocked, memory, engine };
  engine.start();
};

/** The power goes: what ran is gone, the disk stays. */
export const killLaptop = (laptop: SimLaptop): void => {
  laptop.open?.engine.stop();
  laptop.disk.boot();
  laptop.open = null;
  laptop.asked = [];
  laptop.timers = [];
};
