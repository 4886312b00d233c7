import { z } from 'zod';
import { count, day, text } from './fields.ts';

/** 排查批次 (domain reference §3.2). */
export const roundSchema = z.object({
  name: text(100),
  roundKind: text(10), // C18
  fromOn: day,
  toOn: day,
  area: text(200).optional(),
  people: text(200).optional(),
  visited: text(500).optional(),
  foundCount: count.optional(),
  zero: z.boolean().optional(),
  head: text(40).optional(),
  importKey: text(60).optional(),
});

export type RoundDoc = z.infer<typeof roundSchema>;
