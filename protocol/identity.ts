import { z } from 'zod';

/**
 * POST /identity, under the old identity's bearer: a device whose changes turned out to be another's (cloned disk, restored vault) asks for an
 * identity of its own. The old one stays with the other laptop; number blocks of the old one are not carried over.
 */
export const newIdentityRequestSchema = z.object({ protocol: z.number().int(), device: z.string().min(1).max(64) });

export const newIdentityAnswerSchema = z.object({
  fengqiao: z.literal(true),
  deviceId: z.string(),
  deviceMark: z.string(),
  deviceSecret: z.string(),
});
export type NewIdentity = z.infer<typeof newIdentityAnswerSchema>;
