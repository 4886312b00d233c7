import { randomBytes } from './random-bytes.ts';

/** One encrypted value as it lies on disk: 12 bytes of nonce, then AES-256-GCM ciphertext with its tag. */
export type Sealed = ArrayBuffer;

export type RowCipher = {
  /** `place` (table|id) is bound to the ciphertext, so that rows cannot be swapped on disk. */
  readonly seal: (place: string, value: unknown) => Promise<Sealed>;
  /** Throws when the bytes are not this key's or not this place's. */
  readonly open: (place: string, sealed: Sealed) => Promise<unknown>;
};

const NONCE = 12;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Encrypts and decrypts rows with the vault's data key. */
export const createRowCipher = (key: CryptoKey): RowCipher => ({
  seal: async (place, value) => {
    const nonce = randomBytes(NONCE);
    const plain = encoder.encode(JSON.stringify(value));
    const secret = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv: nonce, additionalData: encoder.encode(place) },
      key,
      plain,
    );
    const sealed = new Uint8Array(NONCE + secret.byteLength);
    sealed.set(nonce);
    sealed.set(new Uint8Array(secret), NONCE);
    return sealed.buffer;
  },
  open: async (place, sealed) => {
    const iv = new Uint8Array(sealed, 0, NONCE);
    const secret = new Uint8Array(sealed, NONCE);
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: encoder.encode(place) },
      key,
      secret,
    );
    return JSON.parse(decoder.decode(plain));
  },
});

/** A new data key; it leaves memory only wrapped. */
export const makeDataKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);

export const importDataKey = (raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, { name: 'AES-GCM' }, true, ['encrypt', 'decrypt']);
