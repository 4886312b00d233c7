import { argon2id } from 'hash-wasm';

/** What deriving a key from a password costs: memory in KiB, passes. */
export type PasswordCost = { readonly memoryKib: number; readonly passes: number };

/** About half a second on an office PC; stored with each wrap, so it can be raised later. */
export const PASSWORD_COST: PasswordCost = { memoryKib: 64 * 1024, passes: 3 };

/** Argon2id → a key that only wraps and unwraps the data key. */
export const passwordKey = async (password: string, salt: Uint8Array, cost: PasswordCost): Promise<CryptoKey> => {
  const raw = await argon2id({
    password: password.normalize('NFC'),
    salt,
    parallelism: 1,
    iterations: cost.passes,
    memorySize: cost.memoryKib,
    hashLength: 32,
    outputType: 'binary',
  });
  return crypto.subtle.importKey('raw', new Uint8Array(raw), { name: 'AES-GCM' }, false, ['encrypt', 'decrypt']);
};
