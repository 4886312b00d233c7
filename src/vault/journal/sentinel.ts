import type { Keyring } from '../vault-storage.ts';
import type { JournalFiles } from './journal-files.ts';

/**
 * What must be true of IndexedDB, kept outside it, with the keys that open the journal when IndexedDB is gone.
 * In the clear are counters, opaque ids and the county's address; `identity` is sealed and the wraps are what they always are.
 */
export type Sentinel = {
  readonly format: 1;
  readonly nextN: number;
  readonly records: number;
  readonly cursor: number;
  readonly timeline: string;
  readonly backedUp: number;
  readonly keyring: Keyring;
  readonly identity: ArrayBuffer;
  /** Where a password that was forgotten is set anew; known before anything can be unlocked. */
  readonly serverAddress?: string;
};

const FILE = 'sentinel.json';

const toText = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};
const fromText = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));

/** Bytes travel as {"$bytes": base64}, buffers as {"$buffer": base64}. */
const encode = (_key: string, value: unknown): unknown =>
  value instanceof ArrayBuffer
    ? { $buffer: toText(new Uint8Array(value)) }
    : value instanceof Uint8Array
      ? { $bytes: toText(value) }
      : value;

const decode = (_key: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if ('$buffer' in value && typeof value.$buffer === 'string') return fromText(value.$buffer).buffer;
  return '$bytes' in value && typeof value.$bytes === 'string' ? fromText(value.$bytes) : value;
};

export const writeSentinel = (files: JournalFiles, sentinel: Sentinel): Promise<void> =>
  files.putWhole(FILE, new TextEncoder().encode(JSON.stringify(sentinel, encode)));

/** Null where there is none, or none that can be read: then IndexedDB is all there is to go by. */
export const readSentinel = async (files: JournalFiles): Promise<Sentinel | null> => {
  try {
    const bytes = await files.read(FILE);
    if (!bytes) return null;
    const found = JSON.parse(new TextDecoder().decode(bytes), decode) as Sentinel;
    return found.format === 1 ? found : null;
  } catch {
    return null;
  }
};
