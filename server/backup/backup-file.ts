import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { BackupKey } from './backup-key.ts';
import { backupRefusal } from './backup-refusal.ts';
import type { Manifest } from './backup-shape.ts';
import { counting, readEntries } from './entry-frames.ts';
import type { OnProgress } from './progress.ts';
import { seal, unseal } from './sealed-stream.ts';

/** Flushes a folder's list of names; Windows has no such thing and needs none. */
export const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
};

/** Packs, seals and writes the payload; the file is on the disk when this is done. */
export const writeSealed = async (
  path: string,
  folder: string,
  payload: AsyncIterable<Buffer>,
  key: BackupKey,
  signal: AbortSignal | undefined,
): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const file = createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true });
  const options = signal ? { signal } : {};
  await pipeline(
    Readable.from(payload),
    createGzip({ level: 6 }),
    (packed: AsyncIterable<Uint8Array>) => seal(packed, key),
    file,
    options,
  );
};

/** The entries of a sealed file. */
export async function* entriesOf(path: string, key: BackupKey): ReturnType<typeof readEntries> {
  const file = createReadStream(path);
  const packed = Readable.from(unseal(file as AsyncIterable<Buffer>, key));
  const plain = createGunzip();
  packed.on('error', (trouble) => plain.destroy(trouble));
  packed.pipe(plain);
  try {
    return yield* readEntries(plain);
  } finally {
    for (const stream of [plain, packed, file]) stream.destroy();
  }
}

/** Reads the whole file once and compares every entry with the manifest. Nothing else is touched. */
export const checkFile = async (
  path: string,
  key: BackupKey,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<Manifest> => {
  const entries = entriesOf(path, key);
  const sums: string[] = [];
  for (let next = await entries.next(); ; next = await entries.next()) {
    signal?.throwIfAborted();
    if (next.done) {
      const told = next.value.entries.map((one) => JSON.stringify(one));
      if (told.length !== sums.length || told.some((one, at) => one !== sums[at]))
        throw backupRefusal('backup-damaged');
      return next.value;
    }
    onProgress({ step: 'check', at: sums.length, of: 0 });
    const count = counting();
    for await (const piece of next.value.data) count.add(piece);
    sums.push(JSON.stringify({ head: next.value.head, ...count.sum() }));
  }
};
