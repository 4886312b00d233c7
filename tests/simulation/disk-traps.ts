import type { VaultStorage, VaultStorageHome, VaultWrite } from '../../src/vault/vault-storage.ts';
import type { Trap } from './trap.ts';

/** Answers before the disk has it: what is appended reaches the disk with the next write, if there is one. */
const lateFiles: NonNullable<Trap['disk']> = ({ home, files }) => {
  let waiting: (() => Promise<void>) | null = null;
  const flush = async () => {
    const before = waiting;
    waiting = null;
    await before?.();
  };
  return {
    home,
    files: {
      ...files,
      append: async (name, at, bytes) => {
        await flush();
        waiting = () => files.append(name, at, bytes);
      },
    },
  };
};

/** A home whose opened store does one thing wrongly. */
const bentStorage = (home: VaultStorageHome, bend: (storage: VaultStorage) => VaultStorage): VaultStorageHome => ({
  ...home,
  open: async () => bend(await home.open()),
});

/** Without the sum that would tell at the next start that rows are missing (L1). */
const uncounted = ({ meta, ...write }: VaultWrite): VaultWrite => {
  if (!meta?.put) return meta ? { ...write, meta } : write;
  const put = meta.put.map((row) => {
    if (row.key !== 'cursor') return row;
    const { sum: _sum, ...rest } = row;
    return rest;
  });
  return { ...write, meta: { ...meta, put } };
};

/** Bugs of a laptop with its disk. */
export const DISK_TRAPS: readonly Trap[] = [
  {
    name: 'no-flush',
    bug: 'the journal answers before it is on the disk, and the store is never written',
    disk: (ports, random) => ({
      ...lateFiles(ports, random),
      home: bentStorage(ports.home, (storage) => ({
        ...storage,
        write: async (write) => (write.records ? storage.write(write) : undefined),
      })),
    }),
  },
  {
    name: 'torn-write',
    bug: 'cursor and rows are written in two steps, the power goes between them, and nobody counts the rows',
    disk: (ports, random) => ({
      ...ports,
      home: bentStorage(ports.home, (storage) => ({
        ...storage,
        write: async (write) => {
          const whole = uncounted(write);
          const { records, pages, ...rest } = whole;
          const rows = (records?.put?.length ?? 0) + (pages?.put?.length ?? 0);
          return storage.write(rows > 0 && random() < 0.2 ? rest : whole);
        },
      })),
    }),
  },
  {
    name: 'no-journal',
    bug: 'IndexedDB is the only copy',
    disk: ({ home, files }) => ({
      home,
      files: { ...files, append: async () => {}, list: async () => [] },
    }),
  },
  {
    name: 'outbox-cleared',
    bug: 'a resync begins by throwing the queue away',
    disk: (ports) => ({
      ...ports,
      home: bentStorage(ports.home, (storage) => ({
        ...storage,
        write: (write) => storage.write(write.outbox?.clear ? { ...write, outbox: { clear: true } } : write),
      })),
    }),
  },
  {
    name: 'numbers-begin-again',
    bug: 'after a repair the counter starts at 1',
    disk: (ports, random) => ({
      ...ports,
      home: bentStorage(ports.home, (storage) => ({
        ...storage,
        load: async () => {
          const rows = await storage.load();
          if (random() > 0.3) return rows;
          return {
            ...rows,
            meta: rows.meta.map((row) => (row.key === 'nextN' ? { ...row, nextN: 1 } : row)),
            outbox: [],
          };
        },
      })),
      files: { ...ports.files, list: async () => (random() < 0.5 ? [] : ports.files.list()) },
    }),
  },
];
