import type { PasswordCost } from './password-key.ts';
import { passwordKey } from './password-key.ts';
import { randomBytes } from './random-bytes.ts';
import { importDataKey } from './row-cipher.ts';

/** The data key, wrapped by one user's password. The user id inside is opaque; names are only in the encrypted identity. */
export type KeyWrap = {
  readonly userId: string;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly cost: PasswordCost;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly secret: ArrayBuffer;
};

const placeOf = (userId: string) => new TextEncoder().encode(`key|${userId}`);

/** Wraps the data key for a user. */
export const wrapDataKey = async (
  dataKey: CryptoKey,
  userId: string,
  password: string,
  cost: PasswordCost,
): Promise<KeyWrap> => {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const key = await passwordKey(password, salt, cost);
  const raw = await crypto.subtle.exportKey('raw', dataKey);
  const secret = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: placeOf(userId) }, key, raw);
  return { userId, salt, cost, nonce, secret };
};

/** The data key, or null when the password is not this wrap's. */
export const unwrapDataKey = async (wrap: KeyWrap, password: string): Promise<CryptoKey | null> => {
  const key = await passwordKey(password, wrap.salt, wrap.cost);
  try {
    const raw = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: wrap.nonce, additionalData: placeOf(wrap.userId) },
      key,
      wrap.secret,
    );
    return await importDataKey(new Uint8Array(raw));
  } catch {
    return null;
  }
};
