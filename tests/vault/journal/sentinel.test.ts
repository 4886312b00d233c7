import { expect, test } from 'vitest';
import { memoryFiles } from '../../../src/browser-files/memory-files.ts';
import type { JournalFiles } from '../../../src/vault/journal/journal-files.ts';
import { readSentinel, type Sentinel, writeSentinel } from '../../../src/vault/journal/sentinel.ts';
import { wrapDataKey } from '../../../src/vault/key-wraps.ts';
import { makeDataKey } from '../../../src/vault/row-cipher.ts';

const place = (): JournalFiles => ({ ...memoryFiles(), freeBytes: async () => null });
const sentinel = async (): Promise<Sentinel> => ({
  format: 1,
  nextN: 7,
  records: 42,
  cursor: 99,
  timeline: 't',
  backedUp: 3,
  keyring: {
    wraps: [await wrapDataKey(await makeDataKey(), 'u1', '一个够长的密码', { memoryKib: 64, passes: 1 })],
    recovery: { ephemeral: { kty: 'EC' }, nonce: 'AQL/', secret: 'CQA=' },
  },
  identity: new Uint8Array([0, 128, 255]).buffer,
});

test('a sentinel comes back byte for byte, keys and identity too', async () => {
  const files = place();
  const written = await sentinel();
  await writeSentinel(files, written);
  expect(await readSentinel(files)).toEqual(written);
});

test('one that is not there, cut off, or of another format is none', async () => {
  const files = place();
  expect(await readSentinel(files)).toBeNull();
  await writeSentinel(files, await sentinel());
  const bytes = (await files.read('sentinel.json')) ?? new Uint8Array();
  await files.putWhole('sentinel.json', bytes.slice(0, -9));
  expect(await readSentinel(files)).toBeNull();
  const newer = new TextDecoder().decode(bytes).replace('"format":1', '"format":2');
  await files.putWhole('sentinel.json', new TextEncoder().encode(newer));
  expect(await readSentinel(files)).toBeNull();
});
