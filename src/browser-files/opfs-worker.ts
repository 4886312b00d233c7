/// <reference lib="webworker" />
import type { OpfsAnswer, OpfsAsk } from './opfs-ask.ts';
import { readSlot, type Slot, writeSlot } from './whole-slots.ts';

const FOLDER = 'journal';
const SLOTS = ['.slot-a', '.slot-b'] as const;

let opened: Promise<FileSystemDirectoryHandle> | null = null;
const folder = (): Promise<FileSystemDirectoryHandle> => {
  opened ??= navigator.storage.getDirectory().then((root) => root.getDirectoryHandle(FOLDER, { create: true }));
  return opened;
};

type OpenFile = { readonly name: string; readonly file: FileSystemSyncAccessHandle };
/** The segment that saves are appended to stays open: opening it anew costs more than the save. */
let kept: OpenFile | null = null;

const letGo = (): void => {
  kept?.file.close();
  kept = null;
};

const openFile = async (name: string): Promise<FileSystemSyncAccessHandle> => {
  const handle = await (await folder()).getFileHandle(name, { create: true });
  return handle.createSyncAccessHandle();
};

const withFile = async <T>(name: string, work: (file: FileSystemSyncAccessHandle) => T): Promise<T> => {
  if (kept?.name === name) return work(kept.file);
  const file = await openFile(name);
  try {
    return work(file);
  } finally {
    file.close();
  }
};

const names = async (): Promise<string[]> => {
  const out: string[] = [];
  for await (const name of (await folder()).keys()) out.push(name);
  return out;
};

const readAll = async (name: string): Promise<Uint8Array | null> => {
  if (!(await names()).includes(name)) return null;
  return withFile(name, (file) => {
    const bytes = new Uint8Array(file.getSize());
    file.read(bytes, { at: 0 });
    return bytes;
  });
};

const slotsOf = async (name: string): Promise<(Slot | null)[]> =>
  Promise.all(SLOTS.map(async (end) => readSlot((await readAll(`${name}${end}`)) ?? new Uint8Array())));

const putWhole = async (name: string, bytes: Uint8Array): Promise<void> => {
  const [a, b] = await slotsOf(name);
  // The older slot is overwritten; the younger stays whole until this one is flushed.
  const [end, counter] =
    (a?.counter ?? 0) <= (b?.counter ?? 0) ? [SLOTS[0], b?.counter ?? 0] : [SLOTS[1], a?.counter ?? 0];
  const raw = writeSlot({ counter: counter + 1, bytes });
  await withFile(`${name}${end}`, (file) => {
    file.truncate(raw.byteLength);
    file.write(raw, { at: 0 });
    file.flush();
  });
};

const readWhole = async (name: string): Promise<Uint8Array | null> => {
  const plain = await readAll(name);
  if (plain) return plain;
  const slots = (await slotsOf(name)).filter((slot) => slot !== null);
  return slots.sort((x, y) => y.counter - x.counter)[0]?.bytes ?? null;
};

const append = async (name: string, at: number, bytes: Uint8Array): Promise<void> => {
  if (kept?.name !== name) {
    letGo();
    kept = { name, file: await openFile(name) };
  }
  const { file } = kept;
  if (file.getSize() !== at) file.truncate(at);
  if (file.write(bytes, { at }) !== bytes.byteLength) throw new Error('append: written in part');
  file.flush();
};

/** The file and both slots of a whole one: a wiped laptop must keep no keys in either. */
const remove = async (name: string): Promise<void> => {
  if (kept?.name === name) letGo();
  const place = await folder();
  const held = await names();
  for (const one of [name, ...SLOTS.map((end) => `${name}${end}`)])
    if (held.includes(one)) await place.removeEntry(one);
};

const answer = async (ask: OpfsAsk): Promise<unknown> => {
  switch (ask.does) {
    case 'list':
      return [...new Set((await names()).map((name) => name.replace(/\.slot-.*$/u, '')))];
    case 'read':
      return readWhole(ask.name);
    case 'remove':
      return remove(ask.name);
    case 'append':
      return append(ask.name, ask.at, ask.bytes);
    case 'putWhole':
      return putWhole(ask.name, ask.bytes);
  }
};

// One after another: a file has one handle at a time.
let queue: Promise<unknown> = Promise.resolve();
self.onmessage = ({ data }: MessageEvent<OpfsAsk>) => {
  queue = queue.then(async () => {
    const { id } = data;
    try {
      self.postMessage({ id, ok: true, value: await answer(data) } satisfies OpfsAnswer);
    } catch {
      self.postMessage({ id, ok: false } satisfies OpfsAnswer);
    }
  });
};
