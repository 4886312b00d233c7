import type { JournalFiles } from '../../src/vault/journal/journal-files.ts';
import { keyringOf } from '../../src/vault/keyring.ts';
import type { StoredRows, Tables, VaultStorage, VaultStorageHome, VaultWrite } from '../../src/vault/vault-storage.ts';

type Rows = { readonly [T in keyof Tables]: ReadonlyMap<string | number, Tables[T]> };
/** Everything a laptop's disk holds. Never changed, only replaced: a snapshot costs nothing. */
export type DiskImage = { readonly files: ReadonlyMap<string, Uint8Array>; readonly store: Rows | null };

/** The laptop lost power: what is running never comes back. */
class PowerLost extends Error {}

const EMPTY: Rows = {
  records: new Map(),
  pages: new Map(),
  outbox: new Map(),
  parked: new Map(),
  drafts: new Map(),
  access: new Map(),
  meta: new Map(),
};
export const EMPTY_DISK: DiskImage = { files: new Map(), store: null };

const keyOf = (row: object): string | number =>
  'id' in row
    ? String(row.id)
    : 'page' in row
      ? Number(row.page)
      : 'n' in row
        ? Number(row.n)
        : 'key' in row
          ? String(row.key)
          : '';

const written = (rows: Rows, write: VaultWrite): Rows => {
  const next: Record<string, ReadonlyMap<string | number, object>> = { ...rows };
  for (const [name, step] of Object.entries(write)) {
    const table = new Map<string | number, object>(step.clear ? [] : next[name]);
    for (const key of step.remove ?? []) table.delete(key);
    for (const row of step.put ?? []) table.set(keyOf(row), row);
    next[name] = table;
  }
  return next as unknown as Rows;
};

const rowsOf = (rows: Rows): StoredRows => ({
  records: [...rows.records.values()],
  pages: [...rows.pages.values()],
  outbox: [...rows.outbox.values()],
  parked: [...rows.parked.values()],
  drafts: [...rows.drafts.values()],
  access: [...rows.access.values()],
  meta: [...rows.meta.values()],
});

const appended = (before: Uint8Array | undefined, at: number, bytes: Uint8Array): Uint8Array => {
  const after = new Uint8Array(at + bytes.byteLength);
  after.set((before ?? new Uint8Array()).subarray(0, at));
  after.set(bytes, at);
  return after;
};

export type SimDisk = {
  readonly image: () => DiskImage;
  readonly put: (image: DiskImage) => void;
  /** The power goes at the n-th write from now (1: the next one); a half of a journal frame may be left. */
  readonly losePowerAt: (writes: number, tornBytes: number) => void;
  /** Ports of one run of the program; those of an earlier run write nothing any more. */
  readonly boot: () => { readonly home: VaultStorageHome; readonly files: JournalFiles };
  readonly isDead: () => boolean;
  /** The next store write is never answered (full disk). */
  readonly hangStore: (hang: boolean) => void;
};

/** A disk that forgets nothing it has answered for, and everything else. */
export const createSimDisk = (): SimDisk => {
  let image = EMPTY_DISK;
  let run = 0;
  let dead = false;
  let fuse = Number.POSITIVE_INFINITY;
  let torn = 0;
  let hanging = false;

  const mayWrite = (own: number): void => {
    if (own !== run || dead) throw new PowerLost();
    fuse -= 1;
    if (fuse <= 0) dead = true;
  };
  const putFile = (name: string, bytes: Uint8Array) => {
    image = { ...image, files: new Map(image.files).set(name, bytes) };
  };
  const files = (own: number): JournalFiles => ({
    list: async () => [...image.files.keys()],
    read: async (name) => image.files.get(name)?.slice() ?? null,
    append: async (name, at, bytes) => {
      mayWrite(own);
      const part = dead ? bytes.subarray(0, Math.min(torn, bytes.byteLength - 1)) : bytes;
      if (part.byteLength > 0) putFile(name, appended(image.files.get(name), at, part));
      if (dead) throw new PowerLost();
    },
    remove: async (name) => {
      mayWrite(own);
      const left = new Map(image.files);
      left.delete(name);
      image = { ...image, files: left };
    },
    putWhole: async (name, bytes) => {
      mayWrite(own);
      if (dead) throw new PowerLost();
      putFile(name, bytes.slice());
    },
    freeBytes: async () => null,
  });
  const storage = (own: number): VaultStorage => ({
    load: async () => rowsOf(image.store ?? EMPTY),
    wraps: async () => {
      const row = image.store?.meta.get('wraps');
      return row?.key === 'wraps' ? keyringOf(row) : undefined;
    },
    write: async (write) => {
      if (hanging) return new Promise(() => {});
      mayWrite(own);
      if (dead) throw new PowerLost();
      image = { ...image, store: written(image.store ?? EMPTY, write) };
    },
    close: () => {},
  });
  return {
    image: () => image,
    put: (next) => {
      image = next;
    },
    losePowerAt: (writes, tornBytes) => {
      fuse = writes;
      torn = tornBytes;
    },
    boot: () => {
      run += 1;
      dead = false;
      hanging = false;
      fuse = Number.POSITIVE_INFINITY;
      const own = run;
      const home: VaultStorageHome = {
        name: 'simulated',
        exists: async () => image.store !== null,
        open: async () => storage(own),
        destroy: async () => {
          image = { ...image, store: null };
        },
      };
      return { home, files: files(own) };
    },
    isDead: () => dead,
    hangStore: (hang) => {
      hanging = hang;
    },
  };
};
