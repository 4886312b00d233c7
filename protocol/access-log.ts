import { z } from 'zod';

/** What a person did with records without changing them. */
export const ACCESS_ACTS = ['view', 'print', 'export'] as const;
export type AccessAct = (typeof ACCESS_ACTS)[number];

/** One act. `id` is made on the device, so that sending twice counts once. Never a text out of the record. */
export const accessEntrySchema = z.object({
  id: z.string().min(1).max(64),
  at: z.iso.datetime(),
  userId: z.string().min(1).max(64),
  act: z.enum(ACCESS_ACTS),
  /** The kind of record; for a list the kind of its rows. */
  kind: z.string().min(1).max(40),
  /** The record; null for a list (a ledger that was exported or printed). */
  recordId: z.string().min(1).max(64).nullable(),
  /** How many records: 1, or the rows of the list. */
  count: z.number().int().min(0).max(1_000_000),
});
export type AccessEntry = z.infer<typeof accessEntrySchema>;

/** POST /access-log, under the device's bearer: entries in any order; those the county has already are passed over. */
export const accessLogRequestSchema = z.object({
  protocol: z.number().int(),
  device: z.string().min(1).max(64),
  entries: z.array(accessEntrySchema).min(1).max(500),
});

/** The ids that are in custody now; the device may forget these. */
export const accessLogAnswerSchema = z.object({ fengqiao: z.literal(true), taken: z.array(z.string()) });
