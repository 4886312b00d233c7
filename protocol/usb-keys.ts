/**
 * What a laptop and its county both have without another word: the SHA-256 of the device's secret. From it the keys of one pair's files are drawn,
 * one for each use (docs/decisions/0011-usb-files-by-mac.md). 32 bytes each.
 */
export type UsbKeys = {
  /** Says that a report is the laptop's. */
  readonly reportMac: Uint8Array<ArrayBuffer>;
  /** Says that a receipt is the county's. */
  readonly receiptMac: Uint8Array<ArrayBuffer>;
  /** Closes what a receipt holds; AES-256-GCM. */
  readonly receiptSeal: Uint8Array<ArrayBuffer>;
};

const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes));

/** SHA-256 (hex) of the secret, which is all that the county keeps of it. */
export const hashOfSecret = async (secret: string): Promise<string> =>
  toHex(await sha256(new TextEncoder().encode(secret)));

export const usbKeys = async (secretHash: string): Promise<UsbKeys> => {
  const { subtle } = globalThis.crypto;
  const root = await subtle.importKey('raw', new TextEncoder().encode(secretHash), 'HKDF', false, ['deriveBits']);
  const draw = async (use: string) => {
    const info = new TextEncoder().encode(`fengqiao usb 1 ${use}`);
    return new Uint8Array(
      await subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }, root, 256),
    );
  };
  return { reportMac: await draw('report'), receiptMac: await draw('receipt'), receiptSeal: await draw('seal') };
};

/** HMAC-SHA-256. */
export const macOf = async (
  key: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> => {
  const { subtle } = globalThis.crypto;
  const hmac = await subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await subtle.sign('HMAC', hmac, bytes));
};

/** Same bytes? In a time that does not tell where they differ. */
export const sameBytes = (one: Uint8Array, two: Uint8Array): boolean => {
  let differs = one.length ^ two.length;
  for (let at = 0; at < Math.min(one.length, two.length); at += 1) differs |= (one[at] ?? 0) ^ (two[at] ?? 0);
  return differs === 0;
};

const NONCE = 12;
const sealKey = (key: Uint8Array<ArrayBuffer>) =>
  globalThis.crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** A fresh nonce, then AES-256-GCM. */
export const sealWith = async (
  key: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> => {
  const iv = globalThis.crypto.getRandomValues(new Uint8Array(NONCE));
  const secret = await globalThis.crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await sealKey(key), bytes);
  const whole = new Uint8Array(NONCE + secret.byteLength);
  whole.set(iv);
  whole.set(new Uint8Array(secret), NONCE);
  return whole;
};

/** Null where key and content do not belong together. */
export const openWith = async (
  key: Uint8Array<ArrayBuffer>,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> => {
  try {
    const opened = await globalThis.crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: sealed.slice(0, NONCE) },
      await sealKey(key),
      sealed.slice(NONCE),
    );
    return new Uint8Array(opened);
  } catch {
    return null;
  }
};
