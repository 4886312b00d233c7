import { z } from 'zod';
import { changeSchema } from './change-schema.ts';
import { jsonObject } from './json-value.ts';
import { BUCKETS } from './office-sum.ts';

const sumSchema = z.string().regex(/^[0-9a-f]{16}$/u);

/** POST /sync: everything a device may say. Authorization: Bearer <deviceId>.<secret>. Body may be gzip. */
export const syncRequestSchema = z.object({
  protocol: z.number().int(),
  device: z.string().min(1).max(64),
  timeline: z.string().max(64),
  cursor: z.number().int().min(0),
  changes: z.array(changeSchema).max(500),
  /** How many records the answer may bring, as the line allows; absent: `recordsFirst`. The server has its own bound. */
  page: z.number().int().min(1).optional(),
  /** Whether the device still has room in its number blocks; the server refills what runs low. */
  leases: z
    .array(z.object({ id: z.string(), used: z.number().int().min(0) }))
    .max(100)
    .optional(),
  /** What the device still holds after this request, so that the county can tell who has unsent work. */
  waiting: z.number().int().min(0).optional(),
  /** Changes that lie parked on the device, waiting for a person. */
  parked: z.number().int().min(0).optional(),
  /**
   * The lowest n the device can still offer. Said only after the server asked for changes that were deleted as backed up, and was then put back
   * to an older backup: the server goes on from there and writes the gap down.
   */
  heldFrom: z.number().int().min(1).optional(),
  /** Sent when the office sums differ at the same cursor: the device's 256 bucket sums; the answer repairs what differs. */
  buckets: z.array(sumSchema).length(BUCKETS).optional(),
});
export type SyncRequest = z.infer<typeof syncRequestSchema>;

const problemSchema = z.object({
  code: z.string(),
  path: z.string(),
  severity: z.enum(['error', 'warning']),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** What became of one change: done (written), conflict (written what could be, the rest is a conflict record), parked (refused, kept whole). */
export const settledSchema = z.object({
  id: z.string(),
  outcome: z.enum(['done', 'conflict', 'parked', 'forked']),
  /** The office's counter the record got; the outbox entry may go once the cursor has passed it. 0 where nothing was written. */
  seq: z.number().int().min(0),
  problem: problemSchema.optional(),
});
export type Settled = z.infer<typeof settledSchema>;

/** A block of document numbers: from ≤ n ≤ to belong to this device alone. */
export const leaseSchema = z.object({
  id: z.string(),
  series: z.string(),
  year: z.number().int(),
  from: z.number().int(),
  to: z.number().int(),
  /** The county's pattern for this series: {yyyy}, {county}, {committee}, {0001}. */
  pattern: z.string(),
});
export type Lease = z.infer<typeof leaseSchema>;

export const wireRecordSchema = z.object({
  id: z.string(),
  kind: z.string(),
  officeId: z.string(),
  seq: z.number().int().min(1),
  doc: jsonObject,
});
export type WireRecord = z.infer<typeof wireRecordSchema>;

export const syncAnswerSchema = z.object({
  /** Says that it is our server that speaks, not a captive portal. */
  fengqiao: z.literal(true),
  protocol: z.number().int(),
  timeline: z.string(),
  settled: z.array(settledSchema),
  /** Set when the server has a hole before the first change sent: send again from this n. */
  missingFrom: z.number().int().optional(),
  records: z.array(wireRecordSchema),
  cursor: z.number().int().min(0),
  more: z.boolean(),
  leases: z.array(leaseSchema),
  /** The office's running sum at `cursor`; only where `more` is false. */
  sum: sumSchema.optional(),
  /** Every row of the buckets that differed: what the device holds of these buckets beyond them is not the county's. */
  repair: z.object({ buckets: z.array(z.number().int().min(0)), records: z.array(wireRecordSchema) }).optional(),
  /** The device's timeline is not the server's (it was restored): nothing of this request was taken. Start again from cursor 0 and offer what is not yet backed up. */
  restart: z.boolean().optional(),
  /** The program on the device is too old to be given records; its changes were taken all the same. */
  tooOld: z.boolean().optional(),
  /** The highest n of this device inside the county's last verified backup. */
  backedUp: z.number().int().min(0),
  /** The office's highest seq inside that backup. */
  backedUpSeq: z.number().int().min(0).optional(),
  /** When that backup was made; absent: there is none yet, or the server is older. */
  backedUpAt: z.string().optional(),
  time: z.string(),
  users: z.array(z.object({ id: z.string(), name: z.string(), role: z.string(), revoked: z.boolean() })),
});
export type SyncAnswer = z.infer<typeof syncAnswerSchema>;

/** Bounds of one request and one answer. */
export const SYNC_LIMITS = {
  changesMax: 200,
  changesFirst: 20,
  recordsFirst: 500,
  recordsMax: 2000,
  bodyBytesMax: 4 * 1024 * 1024,
  /** One group of changes: what remains of a body is for the rest of the request. */
  groupBytesMax: 3.5 * 1024 * 1024,
} as const;
