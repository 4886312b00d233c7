import { z } from 'zod';

/** GET /county/backup: what headquarters is told about backups. POST /county/backup starts one. */
export const backupStatusSchema = z.object({
  fengqiao: z.literal(true),
  /** Does this server make backups by itself, and can it be asked to. */
  onItsOwn: z.boolean(),
  /** What is under way in words, or null. */
  running: z.string().nullable(),
  /** The newest one that was restored once and compared, or that this server was restored from. */
  verified: z
    .object({
      at: z.string(),
      fileName: z.string(),
      bytes: z.number(),
      rows: z.number(),
      attachments: z.number(),
      sameDisk: z.boolean(),
      /** This server was itself restored from it. */
      restored: z.boolean(),
    })
    .nullable(),
  /** The newest try when it did not succeed: when, and why in one sentence. */
  failed: z.object({ at: z.string(), reason: z.string() }).nullable(),
  /** Changes that are at the county and in no backup yet. */
  notBackedUp: z.number(),
});
export type BackupStatus = z.infer<typeof backupStatusSchema>;
