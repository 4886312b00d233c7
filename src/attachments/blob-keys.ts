export type BlobKeys = {
  readonly content: CryptoKey;
  readonly ledger: CryptoKey;
  /** A name on disk that tells nothing: HMAC of the hash, 64 hex digits. */
  readonly nameOf: (word: string) => Promise<string>;
};

const encoder = new TextEncoder();

/** The keys of the attachment files, each for one purpose, from the vault's narrow key. */
export const blobKeys = async (base: CryptoKey): Promise<BlobKeys> => {
  const hkdf = (info: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: encoder.encode(info),
  });
  const aes = (info: string) =>
    crypto.subtle.deriveKey(hkdf(info), base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const names = await crypto.subtle.deriveKey(
    hkdf('attachment names'),
    base,
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    false,
    ['sign'],
  );
  return {
    content: await aes('attachment content'),
    ledger: await aes('attachment ledger'),
    nameOf: async (word) => {
      const mac = new Uint8Array(await crypto.subtle.sign('HMAC', names, encoder.encode(word)));
      return Array.from(mac, (byte) => byte.toString(16).padStart(2, '0')).join('');
    },
  };
};
