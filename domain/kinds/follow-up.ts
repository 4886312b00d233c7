import { z } from 'zod';
import { day, recordId, text } from './fields.ts';

/** 回访 (domain reference §1.4 D12). */
export const followUpSchema = z.object({
  clueId: recordId.optional(),
  caseId: recordId.optional(),
  agreementId: recordId.optional(),
  visitedOn: day,
  way: text(10), // C07
  party: text(100).optional(),
  content: text(4000),
  performStatus: text(20).optional(), // C08
  by: text(40),
});
