import { z } from 'zod';

/** What is inside a backup, in the order it lies there: tables and attachments as entries, the manifest last. */
export const BACKUP_FORMAT = 1;

const countedSchema = z.object({ bytes: z.number().int(), lines: z.number().int(), sha256: z.string() });

/** One entry's head: a table (rows in COPY's text format, in key order) or an attachment by its path under the folder. */
export const entryHeadSchema = z.union([
  z.object({ table: z.string(), columns: z.array(z.string()) }),
  z.object({ file: z.string() }),
]);
export type EntryHead = z.infer<typeof entryHeadSchema>;

export const entrySumSchema = z.object({ head: entryHeadSchema }).extend(countedSchema.shape);
export type EntrySum = z.infer<typeof entrySumSchema>;

export const manifestSchema = z.object({
  format: z.number().int(),
  app: z.string(),
  at: z.string(),
  timeline: z.string(),
  migrations: z.array(z.string()),
  sequences: z.array(z.object({ name: z.string(), value: z.number() })),
  entries: z.array(entrySumSchema),
});
export type Manifest = z.infer<typeof manifestSchema>;
