import { z } from 'zod';
import { newIdentityAnswerSchema } from './identity.ts';
import { syncAnswerSchema, syncRequestSchema } from './sync.ts';
import { sha256 } from './usb-keys.ts';

/** `purpose` of the seal of a report's segment (protocol/county-seal.ts); another device's segment opens nothing. */
export const usbPurpose = (device: string): string => `fengqiao usb 1 ${device}`;

/** What lies in a report's segment: a request as POST /sync takes it, and in the first one which receipt was taken last. */
export const reportBodySchema = z.object({
  request: syncRequestSchema,
  /** Receipt `receiptId` was taken before change `fromN` was made: from there on the laptop knew what stood in it (S8, U9). */
  told: z.object({ receiptId: z.string().max(64), fromN: z.number().int().min(1) }).optional(),
});
export type ReportBody = z.infer<typeof reportBodySchema>;

/** What lies in a receipt's segment: one answer of the county, with what it is an answer to. */
export const receiptPageSchema = z.object({
  /** The cursor that was asked with. */
  from: z.number().int().min(0),
  /** The changes as they came; an id alone could be a twin's. */
  sent: z.array(z.object({ id: z.string(), hash: z.string() })),
  answer: syncAnswerSchema,
  /** Given when the numbers turned out to be another laptop's, or some are missing that perhaps nobody has any more. */
  identity: newIdentityAnswerSchema.optional(),
});
export type ReceiptPage = z.infer<typeof receiptPageSchema>;

/** The most a segment may become once inflated. */
export const SEGMENT_INFLATED_MAX = 64 * 1024 * 1024;

/** The county's mark in a header: 16 hex digits of the SHA-256 over its public key. */
export const countyMark = async (key: Readonly<Record<string, unknown>>): Promise<string> => {
  const hash = await sha256(new TextEncoder().encode(`${String(key.x)}.${String(key.y)}`));
  return Array.from(hash.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
};
