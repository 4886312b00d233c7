import { z } from 'zod';
import { sealedToCountySchema } from './county-seal.ts';
import { userSchema } from './enrol.ts';

/** `purpose` of the seals (protocol/county-seal.ts): a vault's key for the county, and the county's answer for the laptop. */
export const RECOVERY_PURPOSE = 'fengqiao recovery 2';
export const RECOVERY_ANSWER_PURPOSE = 'fengqiao recovery answer 1';

/** Inside a vault's recovery wrap: its data key (base64), bound to the office whose vault it is, so that no other office's code opens it. */
export const recoveryContentSchema = z.object({ officeId: z.string(), deviceId: z.string(), key: z.base64() });
export type RecoveryContent = z.infer<typeof recoveryContentSchema>;

/**
 * POST /recovery: a password was forgotten. The code is one headquarters gave for this person, by telephone; `wrap` is the vault's key sealed
 * to the county, `reply` the public half (JWK) of a key pair made for this one answer. The county's private key never leaves the county.
 */
export const recoveryRequestSchema = z.object({
  protocol: z.number().int(),
  code: z.string().min(4).max(40),
  wrap: sealedToCountySchema,
  reply: z.record(z.string(), z.unknown()),
});
export type RecoveryRequest = z.infer<typeof recoveryRequestSchema>;

/** Whose password may be set anew, and the vault's key sealed to `reply`. */
export const recoveryAnswerSchema = z.object({
  fengqiao: z.literal(true),
  user: userSchema,
  sealed: sealedToCountySchema,
});
export type RecoveryAnswer = z.infer<typeof recoveryAnswerSchema>;
