import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { metaValue } from '../timeline.ts';

const makePair = async (): Promise<string> => {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  const [open, secret] = await Promise.all([
    crypto.subtle.exportKey('jwk', pair.publicKey),
    crypto.subtle.exportKey('jwk', pair.privateKey),
  ]);
  return JSON.stringify({ open, secret });
};

type RecoveryPair = { readonly open: Record<string, unknown>; readonly secret: Record<string, unknown> };

const recoveryPair = async (database: Kysely<Tables>): Promise<RecoveryPair> =>
  JSON.parse(await metaValue(database, 'recovery-key', makePair)) as RecoveryPair;

/** The public half of the county's recovery key: every vault wraps its data key for it, so a forgotten password loses nothing. */
export const recoveryPublicKey = async (database: Kysely<Tables>): Promise<Record<string, unknown>> =>
  (await recoveryPair(database)).open;

/** The private half, for a decision of headquarters alone: opening an escrow. */
export const recoveryPrivateKey = async (database: Kysely<Tables>): Promise<Record<string, unknown>> =>
  (await recoveryPair(database)).secret;
