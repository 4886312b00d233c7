import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { type BlobKeys, blobKeys } from '../../src/attachments/blob-keys.ts';
import { CHUNK_BYTES, SEALED_CHUNK, sealedAt } from '../../src/attachments/chunk-cipher.ts';
import { createSealedFiles, type SealedFiles } from '../../src/attachments/sealed-files.ts';
import { type MemoryBlobs, memoryBlobs } from '../support/memory-blobs.ts';
import { randomBytes } from '../support/random-bytes.ts';

type Bytes = Uint8Array<ArrayBuffer>;
let disk: MemoryBlobs;
let keys: BlobKeys;
let files: SealedFiles;

beforeEach(async () => {
  disk = memoryBlobs();
  const base = await crypto.subtle.importKey('raw', randomBytes(32), 'HKDF', false, ['deriveKey']);
  keys = await blobKeys(base);
  files = createSealedFiles(disk, keys);
});

const idOf = (bytes: Bytes) => ({ sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length });
async function* inPieces(bytes: Bytes, size: number): AsyncGenerator<Bytes> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const written = async (bytes: Bytes, size = 100_000) => {
  const file = idOf(bytes);
  expect(await files.write(file, inPieces(bytes, size))).toBe(true);
  const name = await keys.nameOf(file.sha256);
  return { file, name, sealed: disk.all.get(name) ?? new Uint8Array() };
};

describe('an encrypted file', () => {
  test.each([1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES + 77])(
    'of %i bytes comes back byte by byte, whole and by range',
    async (length) => {
      const bytes = randomBytes(length);
      const { file } = await written(bytes, 70_001);
      expect(await files.has(file)).toBe(true);
      expect(idOf(await files.read(file, 0, length))).toEqual(file);
      const [from, to] = [Math.floor(length / 3), Math.max(Math.floor(length / 3) + 1, length - 5)];
      expect(idOf(await files.read(file, from, Math.min(to, length)))).toEqual(idOf(bytes.slice(from, to)));
    },
  );
  test('shows neither content nor hash on disk', async () => {
    const bytes = new TextEncoder().encode('植入的秘密'.repeat(1000)) as Bytes;
    const { file, sealed, name } = await written(bytes);
    expect(Buffer.from(sealed).includes(Buffer.from('植入'))).toBe(false);
    expect(name).not.toContain(file.sha256.slice(0, 8));
  });
  test('with one byte changed, a chunk swapped, or its end cut off does not open', async () => {
    const { file, sealed } = await written(randomBytes(3 * CHUNK_BYTES));
    const all = () => files.read(file, 0, file.bytes);
    const kept = sealed.slice();
    sealed[sealedAt(1) + 5] = (sealed[sealedAt(1) + 5] ?? 0) ^ 1;
    await expect(all()).rejects.toThrow();
    sealed.set(kept);
    expect(idOf(await all())).toEqual(file);
    sealed.set(kept.subarray(sealedAt(1), sealedAt(2)), sealedAt(0));
    sealed.set(kept.subarray(sealedAt(0), sealedAt(1)), sealedAt(1));
    await expect(all()).rejects.toThrow();
    disk.all.set(await keys.nameOf(file.sha256), kept.slice(0, kept.length - SEALED_CHUNK));
    expect(await files.has(file)).toBe(false);
    await expect(all()).rejects.toThrow();
    // A shorter length claimed by whoever cut it does not help: the last chunk is bound to being last.
    await expect(files.read({ ...file, bytes: 2 * CHUNK_BYTES }, 0, 2 * CHUNK_BYTES)).rejects.toThrow();
  });
  test('put in the place of another does not open', async () => {
    const one = await written(randomBytes(1000));
    const two = await written(randomBytes(1000));
    disk.all.set(one.name, two.sealed);
    await expect(files.read(one.file, 0, 1000)).rejects.toThrow();
  });
});

describe('a stream that is not what it claims', () => {
  test.each([
    ['other bytes', 1000],
    ['fewer bytes', 999],
    ['more bytes', 2 * CHUNK_BYTES],
  ])('%s leaves nothing behind', async (_what, length) => {
    const file = idOf(randomBytes(1000));
    expect(await files.write(file, inPieces(randomBytes(length), 300))).toBe(false);
    expect([disk.all.size, disk.parts.size]).toEqual([0, 0]);
  });
  test('that breaks, or is stopped, leaves nothing behind', async () => {
    const file = idOf(randomBytes(2 * CHUNK_BYTES));
    const broken = async function* (): AsyncGenerator<Bytes> {
      yield randomBytes(CHUNK_BYTES);
      throw new Error('line');
    };
    await expect(files.write(file, broken())).rejects.toThrow('line');
    const stop = new AbortController();
    stop.abort();
    await expect(files.write(file, inPieces(randomBytes(2 * CHUNK_BYTES), 100_000), stop.signal)).rejects.toThrow();
    expect([disk.all.size, disk.parts.size]).toEqual([0, 0]);
  });
});
