import { z } from 'zod';
import { day, text } from './fields.ts';

/** A withdrawn one was never in force: only one whose day had not come can be withdrawn. */
export const WORDING_STATUSES = ['有效', '已撤回'] as const;

/**
 * 县定文字: what headquarters wants to stand in a marked place of a form, from a day on. Made by the county alone and handed to every office;
 * never changed but withdrawn: what was printed by it stays explained.
 */
export const wordingSchema = z.object({
  /** `<form code>.<key>` of Form.wordings (src/documents/paper/form.ts), or `文号.<series>` for the pattern of a number series. */
  key: text(60),
  text: text(3000),
  /** "县2026-2": unique in the county; stands at the foot of what was printed by it. */
  version: text(20),
  validFrom: day,
  /** The last day; without one it holds until the next version of its place. */
  validTo: day.optional(),
  status: z.enum(WORDING_STATUSES),
});
export type WordingDoc = z.infer<typeof wordingSchema>;
