import { z } from 'zod';
import { instant, recordId, text } from './fields.ts';

/**
 * 编号使用登记: one document number, used or void. The record id says the number, so that one number is one record: "<series>.<year>.<n>", and
 * "临.<mark>.<n>" for a provisional one, which is counted per device and lies in no block.
 */
export const numberUseSchema = z.object({
  series: text(20),
  year: z.number().int(),
  n: z.number().int().min(1),
  label: text(60),
  /** The block it was taken from; a provisional number has none. */
  leaseId: recordId.optional(),
  /** Of a provisional number: the mark of the device that gave it. */
  mark: text(10).optional(),
  usedFor: recordId,
  usedForKind: text(20),
  at: instant,
  status: z.enum(['used', 'void']),
  voidReason: text(200).optional(),
});
