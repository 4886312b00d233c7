import { z } from 'zod';

/** SHA-256 of the plain bytes, 64 hex digits: the only name an attachment has outside an office's vault. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/u);

export const ATTACHMENT_LIMITS = {
  /** The largest file that is taken. */
  bytesMax: 250 * 1024 * 1024,
  /** How many hashes one question may name. */
  hashesMax: 500,
  /** A begun upload is kept this long, so that weeks without a line cost nothing. */
  uploadDays: 90,
  pieceBytesMin: 256 * 1024,
  pieceBytesMax: 1024 * 1024,
} as const;

/** Where uploads begin (tus 1.0); everything under it belongs to one office. */
export const TUS_PATH = '/attachments/tus';

/** POST /attachments/known: which of these does the county hold, verified, for this office? */
export const knownRequestSchema = z.object({ hashes: z.array(sha256Schema).max(ATTACHMENT_LIMITS.hashesMax) });

export const knownAnswerSchema = z.object({
  fengqiao: z.literal(true),
  /** What was verified before a restore must be asked again: another timeline, another truth. */
  timeline: z.string(),
  verified: z.array(sha256Schema),
});
export type KnownAnswer = z.infer<typeof knownAnswerSchema>;

/** POST /attachments/<sha256>/finalize: the last part of an upload's address. Asking twice gets the same answer. */
export const finalizeRequestSchema = z.object({ upload: z.string().min(1).max(100) });

export const finalizeAnswerSchema = z.object({
  fengqiao: z.literal(true),
  timeline: z.string(),
  verified: z.literal(true),
  sha256: sha256Schema,
  bytes: z.number().int().min(1),
});
export type FinalizeAnswer = z.infer<typeof finalizeAnswerSchema>;
