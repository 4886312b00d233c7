import { z } from 'zod';

/**
 * Bytes that only the county can open: ephemeral ECDH P-256 with its recovery key, HKDF-SHA-256, AES-256-GCM; nonce and secret in base64.
 * `purpose` is part of the key, so that what was sealed for one use is nothing in another.
 */
export const sealedToCountySchema = z.object({
  ephemeral: z.record(z.string(), z.unknown()),
  nonce: z.base64().max(24),
  secret: z.base64().min(1),
});
export type SealedToCounty = z.infer<typeof sealedToCountySchema>;

/** A key as JSON; the server's room knows no DOM types. */
type Jwk = Readonly<Record<string, unknown>>;

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
/** Bytes turned to text at a time; a call takes only so many arguments. */
const PIECE = 0x8000;

export const toBase64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
};
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** What both sides, and nobody else, can derive a key from. */
const seedBetween = async (open: CryptoKey, secret: CryptoKey): Promise<CryptoKey> => {
  const { subtle } = globalThis.crypto;
  const shared = await subtle.deriveBits({ name: 'ECDH', public: open }, secret, 256);
  return subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
};
const derivationFor = (purpose: string) => ({
  name: 'HKDF',
  hash: 'SHA-256',
  salt: new Uint8Array(),
  info: new TextEncoder().encode(purpose),
});
const sealKeyOf = (seed: CryptoKey, purpose: string): Promise<CryptoKey> =>
  globalThis.crypto.subtle.deriveKey(derivationFor(purpose), seed, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
const proofKeyFrom = (seed: CryptoKey, purpose: string): Promise<CryptoKey> =>
  globalThis.crypto.subtle.deriveKey(
    derivationFor(`${purpose} proof`),
    seed,
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    false,
    ['sign'],
  );

/** Seals bytes to the county's public recovery key, and keeps the key by which only the county can prove that it has them (receipt-proof.ts). */
export const sealWithProofKey = async (
  bytes: Uint8Array<ArrayBuffer>,
  countyKey: Jwk,
  purpose: string,
): Promise<{ readonly sealed: SealedToCounty; readonly proofKey: CryptoKey }> => {
  const { subtle } = globalThis.crypto;
  const pair = await subtle.generateKey(CURVE, true, ['deriveBits']);
  const county = await subtle.importKey('jwk', countyKey as JsonWebKey, CURVE, false, []);
  const nonce = globalThis.crypto.getRandomValues(new Uint8Array(12));
  const seed = await seedBetween(county, pair.privateKey);
  const secret = await subtle.encrypt({ name: 'AES-GCM', iv: nonce }, await sealKeyOf(seed, purpose), bytes);
  const ephemeral = await subtle.exportKey('jwk', pair.publicKey);
  return {
    sealed: { ephemeral: { ...ephemeral }, nonce: toBase64(nonce), secret: toBase64(new Uint8Array(secret)) },
    proofKey: await proofKeyFrom(seed, purpose),
  };
};

/** Seals bytes to a public key (JWK): the county's recovery key as enrolment told it, or a laptop's own for one answer. */
export const sealToCounty = async (
  bytes: Uint8Array<ArrayBuffer>,
  countyKey: Jwk,
  purpose: string,
): Promise<SealedToCounty> => (await sealWithProofKey(bytes, countyKey, purpose)).sealed;

const seedOf = async (sealed: SealedToCounty, privateKey: Jwk): Promise<CryptoKey> => {
  const { subtle } = globalThis.crypto;
  const own = await subtle.importKey('jwk', privateKey as JsonWebKey, CURVE, false, ['deriveBits']);
  return seedBetween(await subtle.importKey('jwk', sealed.ephemeral as JsonWebKey, CURVE, false, []), own);
};

/** The county's half of the proof key; null where `ephemeral` is no key. The content stays closed. */
export const proofKeyOf = async (
  sealed: SealedToCounty,
  privateKey: Jwk,
  purpose: string,
): Promise<CryptoKey | null> => {
  try {
    return await proofKeyFrom(await seedOf(sealed, privateKey), purpose);
  } catch {
    return null;
  }
};

/** Opens what was sealed; null where key, purpose or content do not belong together. */
export const openSealed = async (
  sealed: SealedToCounty,
  privateKey: Jwk,
  purpose: string,
): Promise<Uint8Array<ArrayBuffer> | null> => {
  const { subtle } = globalThis.crypto;
  try {
    const key = await sealKeyOf(await seedOf(sealed, privateKey), purpose);
    const iv = fromBase64(sealed.nonce);
    return new Uint8Array(await subtle.decrypt({ name: 'AES-GCM', iv }, key, fromBase64(sealed.secret)));
  } catch {
    return null;
  }
};
