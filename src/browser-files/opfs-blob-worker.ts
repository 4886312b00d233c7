import type { BlobAnswer, BlobAsk } from './opfs-blob-ask.ts';

/** The origin private file system's synchronous handle, which only workers have; not in TypeScript's DOM types for windows. */
type SyncHandle = {
  readonly write: (bytes: Uint8Array, options: { at: number }) => number;
  readonly read: (bytes: Uint8Array, options: { at: number }) => number;
  readonly flush: () => void;
  readonly truncate: (size: number) => void;
  readonly getSize: () => number;
  readonly close: () => void;
};
type FileHandle = FileSystemFileHandle & {
  readonly createSyncAccessHandle: () => Promise<SyncHandle>;
  readonly move?: (name: string) => Promise<void>;
};

const PIECE = 1024 * 1024;
/** Part files being written; a handle locks its file, so it lives only from the first piece to commit or discard. */
const parts = new Map<string, SyncHandle>();

const folderOf = async (name: string): Promise<FileSystemDirectoryHandle> => {
  const root = await navigator.storage.getDirectory();
  const blobs = await root.getDirectoryHandle('blobs', { create: true });
  return blobs.getDirectoryHandle(name.slice(0, 2), { create: true });
};
const handleOf = async (name: string, create: boolean): Promise<FileHandle | null> => {
  try {
    return (await (await folderOf(name)).getFileHandle(name, { create })) as FileHandle;
  } catch (trouble) {
    if ((trouble as DOMException).name === 'NotFoundError') return null;
    throw trouble;
  }
};
const partName = (name: string) => `${name}.part`;

const append = async (name: string, at: number, bytes: Uint8Array): Promise<void> => {
  if (at === 0) {
    parts.get(name)?.close();
    const part = await handleOf(partName(name), true);
    if (!part) throw new Error('opfs: no part');
    const opened = await part.createSyncAccessHandle();
    opened.truncate(0);
    parts.set(name, opened);
  }
  const part = parts.get(name);
  if (!part) throw new Error('opfs: part not begun');
  // A full disk writes short instead of throwing.
  if (part.write(bytes, { at }) !== bytes.byteLength) throw new DOMException('', 'QuotaExceededError');
};

/** Chromium before 111 cannot rename here: the copy is flushed before the part goes, and a half copy has the wrong length and is not taken for a file. */
const copyOver = async (name: string, part: FileHandle): Promise<void> => {
  const from = await part.createSyncAccessHandle();
  const to = await (await handleOf(name, true))?.createSyncAccessHandle();
  if (!to) throw new Error('opfs: no file');
  to.truncate(0);
  const piece = new Uint8Array(PIECE);
  for (let at = 0; at < from.getSize(); at += PIECE) {
    const length = from.read(piece, { at });
    to.write(piece.subarray(0, length), { at });
  }
  to.flush();
  to.close();
  from.close();
  await (await folderOf(name)).removeEntry(partName(name));
};

const commit = async (name: string): Promise<void> => {
  const opened = parts.get(name);
  if (!opened) throw new Error('opfs: part not begun');
  opened.flush();
  opened.close();
  parts.delete(name);
  const part = await handleOf(partName(name), false);
  if (!part) throw new Error('opfs: no part');
  if (part.move) await part.move(name);
  else await copyOver(name, part);
};

const removeEntry = async (entry: string): Promise<void> => {
  try {
    await (await folderOf(entry)).removeEntry(entry);
  } catch (trouble) {
    if ((trouble as DOMException).name !== 'NotFoundError') throw trouble;
  }
};

const read = async (name: string, at: number, length: number): Promise<Uint8Array | null> => {
  const file = await (await handleOf(name, false))?.getFile();
  return file ? new Uint8Array(await file.slice(at, at + length).arrayBuffer()) : null;
};

const perform = async (ask: BlobAsk): Promise<unknown> => {
  if (ask.does === 'append') return append(ask.name, ask.at, ask.bytes);
  if (ask.does === 'read') return read(ask.name, ask.at, ask.length);
  if (ask.does === 'commit') return commit(ask.name);
  if (ask.does === 'size') return (await (await handleOf(ask.name, false))?.getFile())?.size ?? null;
  if (ask.does === 'remove') return removeEntry(ask.name);
  parts.get(ask.name)?.close();
  parts.delete(ask.name);
  return removeEntry(partName(ask.name));
};

let queue: Promise<unknown> = Promise.resolve();
self.onmessage = ({ data }: MessageEvent<BlobAsk>) => {
  queue = queue
    .then(() => perform(data))
    .then(
      (value) => self.postMessage({ id: data.id, ok: true, value } satisfies BlobAnswer),
      (trouble: unknown) =>
        self.postMessage({ id: data.id, ok: false, value: (trouble as Error).name } satisfies BlobAnswer),
    );
};
