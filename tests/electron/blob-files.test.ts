import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { blobFiles } from '../../electron/blob-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'fengqiao-blobs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const files = blobFiles(folder);
const NAME = 'ab'.repeat(32);
const bytes = (...values: number[]) => new Uint8Array(values);

test('pieces are no file before their commit; then it is there, whole, for its owner alone', async () => {
  await files.blobAppend(NAME, 0, bytes(1, 2, 3));
  await files.blobAppend(NAME, 3, bytes(4, 5));
  expect([await files.blobSize(NAME), await files.blobRead(NAME, 0, 9)]).toEqual([null, null]);
  await files.blobCommit(NAME);
  expect(await files.blobRead(NAME, 1, 3)).toEqual(bytes(2, 3, 4));
  expect(await files.blobSize(NAME)).toBe(5);
  expect(statSync(join(folder, 'ab', NAME)).mode & 0o077).toBe(0);
  expect(readdirSync(join(folder, 'ab'))).toEqual([NAME]);
});
test('a new beginning forgets the old part, and a discarded one leaves what was there', async () => {
  await files.blobAppend(NAME, 0, bytes(9, 9, 9, 9, 9, 9, 9));
  await files.blobAppend(NAME, 0, bytes(7));
  await files.blobDiscard(NAME);
  expect(await files.blobRead(NAME, 0, 9)).toEqual(bytes(1, 2, 3, 4, 5));
});
test('names that lead elsewhere are refused', async () => {
  for (const name of ['../x', '', 'AB'.repeat(32), `${NAME}/..`]) {
    await expect(async () => files.blobAppend(name, 0, bytes(1))).rejects.toThrow('not a file name');
    await expect(async () => files.blobRead(name, 0, 1)).rejects.toThrow('not a file name');
  }
});
