import { z } from 'zod';
import { instant, recordId, text } from './fields.ts';

/** A value that merging could not place: what the author saw (base), what the county holds, what the author wants (mine). */
export const conflictSchema = z.object({
  recordId,
  recordKind: text(20),
  path: text(300),
  base: z.json().optional(),
  county: z.json().optional(),
  mine: z.json().optional(),
  changeId: text(80),
  byUserId: text(64),
  byDeviceId: text(64),
  at: instant,
  /** Who wrote what the county held then, and when the county took it; absent where its custody does not say. */
  countyByUserId: text(64).optional(),
  countyAt: instant.optional(),
  status: z.enum(['open', 'settled']),
  settledAs: z.enum(['county', 'mine', 'other']).optional(),
  settledBy: text(64).optional(),
  settledAt: instant.optional(),
});
