import { beforeEach, describe, expect, test } from 'vitest';
import { type Attaching, addAttachment } from '../../src/attachments/add-attachment.ts';
import { blobKeys } from '../../src/attachments/blob-keys.ts';
import { createSealedFiles, type SealedFiles } from '../../src/attachments/sealed-files.ts';
import type { OpenVault } from '../../src/vault/open-vault.ts';
import { openTestVault } from '../app/open-test-vault.ts';
import { type MemoryBlobs, memoryBlobs } from '../support/memory-blobs.ts';
import { randomBytes } from '../support/random-bytes.ts';

let vault: OpenVault;
let disk: MemoryBlobs;
let files: SealedFiles;
let free: number | null;
let made = 0;

beforeEach(async () => {
  made += 1;
  ({ vault } = await openTestVault(`attach-${made}`));
  disk = memoryBlobs();
  free = null;
  files = createSealedFiles(disk, await blobKeys(await vault.blobKey()));
});
const add = (file: File, more: Partial<Attaching> = {}) =>
  addAttachment(
    {
      vault,
      files,
      place: { ...disk, freeBytes: async () => free },
      copyPhoto: async () => ({ blob: new Blob([randomBytes(900)]), width: 3, height: 2 }),
    },
    {
      ofKind: 'case',
      ofId: 'c1',
      role: '证据',
      file,
      onProgress: () => {},
      signal: new AbortController().signal,
      ...more,
    },
  );
const codes = async (adding: ReturnType<typeof add>) => {
  const done = await adding;
  return done.ok ? [] : done.problems.map(({ code }) => code);
};
const fileOf = (bytes: number, type = 'application/pdf') => new File([randomBytes(bytes)], '扫描.pdf', { type });
const own = () => vault.view.all('attachment').map(({ doc }) => doc);

describe('A1 adding an attachment', () => {
  test('has the file on disk before its record is saved', async () => {
    const save = vault.save;
    let onDisk = false;
    const watched: OpenVault = {
      ...vault,
      save: async (edits, options) => {
        const { sha256, bytes } = (edits[0]?.now ?? {}) as { sha256: string; bytes: number };
        onDisk = await files.has({ sha256, bytes });
        return save(edits, options);
      },
    };
    vault = watched;
    expect(await codes(add(fileOf(600_000)))).toEqual([]);
    expect(onDisk).toBe(true);
    expect(own()).toMatchObject([{ ofId: 'c1', fileName: '扫描.pdf', bytes: 600_000, order: 1, status: '有效' }]);
  });
  test('stopped on the way leaves neither file nor record', async () => {
    const stop = new AbortController();
    const done = await add(fileOf(3_000_000), { signal: stop.signal, onProgress: () => stop.abort() });
    expect(done).toEqual({ ok: true, value: null });
    expect([disk.all.size, disk.parts.size, own().length]).toEqual([0, 0, 0]);
  });
  test('that the disk refuses leaves no record and says so', async () => {
    disk.append = async () => {
      throw new DOMException('', 'QuotaExceededError');
    };
    files = createSealedFiles(disk, await blobKeys(await vault.blobKey()));
    expect(await codes(add(fileOf(1000)))).toEqual(['storage-full']);
    expect(own()).toEqual([]);
  });
});

describe('A6 a photo', () => {
  test('gets a small copy with a hash of its own; a small picture gets none', async () => {
    await add(fileOf(400_000, 'image/jpeg'));
    await add(fileOf(100_000, 'image/jpeg'));
    const [large, small] = own();
    expect(large?.preview).toMatchObject({ bytes: 900, width: 3, height: 2, mediaType: 'image/jpeg' });
    expect(large?.preview && (await files.has(large.preview))).toBe(true);
    expect(small?.preview).toBeUndefined();
  });
});

describe('A11 what is not taken', () => {
  test('less than 300 MB would stay free', async () => {
    free = 300 * 1024 * 1024 + 999;
    expect(await codes(add(fileOf(1000)))).toEqual(['disk-low']);
    free += 1;
    expect(await codes(add(fileOf(1000)))).toEqual([]);
  });
  test('an empty file, one over 250 MB, and the same one twice', async () => {
    expect(await codes(add(fileOf(0)))).toEqual(['file-empty']);
    const large = fileOf(1);
    Object.defineProperty(large, 'size', { value: 250 * 1024 * 1024 + 1 });
    expect(await codes(add(large))).toEqual(['attachment-too-large']);
    const file = fileOf(1000);
    expect(await codes(add(file))).toEqual([]);
    expect(await codes(add(file))).toEqual(['attachment-twice']);
    expect(await codes(add(file, { ofId: 'c2' }))).toEqual([]);
  });
});
