import { z } from 'zod';
import { day, fen, recordId, text } from './fields.ts';

/** 付款: actual money against an agreement (domain reference §5.12). */
export const paymentSchema = z.object({
  agreementId: recordId,
  instalmentId: recordId.optional(),
  paidOn: day,
  amountFen: fen,
  way: text(40).optional(),
  voucherNo: text(60).optional(),
  /** Wage line id → 分 of this payment that went to that worker. One value. */
  allocation: z.record(z.string(), fen).optional(),
  note: text(500).optional(),
});

export type PaymentDoc = z.infer<typeof paymentSchema>;
