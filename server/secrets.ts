import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const scryptOf = promisify(scrypt) as (password: string, salt: Buffer, length: number) => Promise<Buffer>;

/** A fresh secret of 256 bits, for devices and sessions. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** SHA-256 (hex) of a secret that is random already. */
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** "<salt>.<scrypt>" of a person's password. */
export const passwordHash = async (password: string): Promise<string> => {
  const salt = randomBytes(16);
  return `${salt.toString('hex')}.${(await scryptOf(password, salt, 32)).toString('hex')}`;
};

export const passwordMatches = async (password: string, kept: string): Promise<boolean> => {
  const [salt = '', hash = ''] = kept.split('.');
  const wanted = Buffer.from(hash, 'hex');
  const given = await scryptOf(password, Buffer.from(salt, 'hex'), 32);
  return wanted.length === given.length && timingSafeEqual(wanted, given);
};

const CODE_LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A one-time code a person can read out: XXXX-XXXX-XXXX without 0/O, 1/I/L. */
export const newCode = (): string => {
  const letters = Array.from(randomBytes(12), (byte) => CODE_LETTERS[byte % CODE_LETTERS.length]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
};

/** The code as it is compared: big letters, nothing between. */
export const codeHash = (typed: string): string => secretHash(typed.toUpperCase().replace(/[^A-Z0-9]/gu, ''));
