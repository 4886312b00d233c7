import { randomBytes, type webcrypto } from 'node:crypto';
import type { BackupKey } from './backup-key.ts';
import { backupRefusal } from './backup-refusal.ts';
import { byteReader } from './byte-reader.ts';

/**
 * A stream sealed in chunks (the construction of age's STREAM): a head in the clear with key name and salt, then chunks of 64 KiB under AES-256-GCM.
 * The nonce is the chunk's number and whether it is the last, so none can be moved, left out or cut off; the key depends on the head.
 */
const MAGIC = 'fengqiao-backup 1';
const CHUNK = 64 * 1024;
const TAG = 16;
const HEAD_MAX = 512;

const nonceOf = (number: number, last: boolean): Uint8Array<ArrayBuffer> => {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setBigUint64(3, BigInt(number));
  nonce[11] = last ? 1 : 0;
  return nonce;
};

const streamKey = async (key: BackupKey, head: string): Promise<webcrypto.CryptoKey> => {
  const root = await crypto.subtle.importKey('raw', key.bytes, 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode(head);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info },
    root,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
};

/** Seals the source; every stream has its own salt, so no nonce is ever used twice under one key. */
export async function* seal(source: AsyncIterable<Uint8Array>, key: BackupKey): AsyncGenerator<Buffer> {
  const head = `${MAGIC}\n${JSON.stringify({ key: key.id, salt: randomBytes(32).toString('base64url') })}\n`;
  const secret = await streamKey(key, head);
  yield Buffer.from(head);
  const reader = byteReader(source);
  for (let number = 0, last = false; !last; number += 1) {
    const plain = await reader.take(CHUNK);
    last = await reader.ended();
    const iv = nonceOf(number, last);
    yield Buffer.from(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, secret, new Uint8Array(plain)));
  }
}

const readHead = async (reader: ReturnType<typeof byteReader>): Promise<string> => {
  let head = '';
  for (let lines = 0; lines < 2 && head.length < HEAD_MAX; ) {
    const byte = (await reader.take(1)).toString('latin1');
    if (byte === '') break;
    head += byte;
    if (byte === '\n') lines += 1;
  }
  return head;
};

const keyNamed = (head: string): string => {
  const [magic, line = ''] = head.split('\n');
  if (magic !== MAGIC) throw backupRefusal('backup-not-ours');
  try {
    return String((JSON.parse(line) as { key?: unknown }).key);
  } catch {
    throw backupRefusal('backup-damaged');
  }
};

/** Opens what `seal` made. Refused: not ours, another key, and any change or cut anywhere, before the damaged chunk gives one byte. */
export async function* unseal(source: AsyncIterable<Uint8Array>, key: BackupKey): AsyncGenerator<Buffer> {
  const reader = byteReader(source);
  const head = await readHead(reader);
  if (keyNamed(head) !== key.id) throw backupRefusal('backup-key-wrong');
  const secret = await streamKey(key, head);
  for (let number = 0, last = false; !last; number += 1) {
    const sealed = await reader.take(CHUNK + TAG);
    last = await reader.ended();
    const iv = nonceOf(number, last);
    const plain = await crypto.subtle
      .decrypt({ name: 'AES-GCM', iv }, secret, new Uint8Array(sealed))
      .catch(() => Promise.reject(backupRefusal('backup-damaged')));
    yield Buffer.from(plain);
  }
}
