import { z } from 'zod';
import { changeSchema } from './change-schema.ts';
import { sealedToCountySchema } from './county-seal.ts';

/** `purpose` of the seal (protocol/county-seal.ts). */
export const ESCROW_PURPOSE = 'fengqiao escrow 1';

/**
 * POST /escrow, under the bearer of a revoked device: the changes it still holds, sealed to the county's recovery key. Several may be sent, each
 * with its part of the outbox; the same one sent again gets the same receipt. The device wipes only after receipts for everything it holds.
 */
export const escrowRequestSchema = z.object({
  protocol: z.number().int(),
  device: z.string().min(1).max(64),
  fromN: z.number().int().min(1),
  toN: z.number().int().min(1),
  /** SHA-256 (hex) of the sealed content, that is of the text of `sealed.secret`. */
  hash: z.string().regex(/^[0-9a-f]{64}$/u),
  sealed: sealedToCountySchema,
});
export type EscrowRequest = z.infer<typeof escrowRequestSchema>;

/** The receipt; it names what is now in the county's custody. */
export const escrowReceiptSchema = z.object({
  fengqiao: z.literal(true),
  receiptId: z.string(),
  device: z.string(),
  fromN: z.number().int(),
  toN: z.number().int(),
  hash: z.string(),
  at: z.string(),
  /** HMAC by the seal's proof key (protocol/receipt-proof.ts): only who can open the seal can have written this receipt. */
  proof: z.string(),
});
export type EscrowReceipt = z.infer<typeof escrowReceiptSchema>;

/** A form that was open and not saved when the device was stopped; kept for a person to read, never settled by itself. */
const escrowDraftSchema = z.object({ key: z.string(), savedAt: z.string(), userId: z.string(), value: z.unknown() });

/**
 * What lies inside the seal, as UTF-8 JSON: everything the device holds that the county may not have, in order of n, parked changes included.
 * One hand-over is a `set` of `of` parts; a new try is a new set that holds at least as much.
 */
export const escrowContentSchema = z.object({
  device: z.string(),
  changes: z.array(changeSchema),
  drafts: z.array(escrowDraftSchema).optional(),
  /** The vault's key, itself sealed to the county: attachments that were not uploaded stay on the device as ciphertext that only this opens. */
  recovery: sealedToCountySchema.optional(),
  set: z.string().optional(),
  part: z.number().int().min(1).optional(),
  of: z.number().int().min(1).optional(),
});

export type EscrowContent = z.infer<typeof escrowContentSchema>;

/** The most one escrow may weigh as JSON; a larger outbox goes in parts. */
export const ESCROW_BYTES_MAX = 8 * 1024 * 1024;
