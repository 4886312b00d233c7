import { z } from 'zod';
import { instant, itemMap, order, recordId, text } from './fields.ts';

/** One page of a final document and the scan that shows it signed: which attachment, which page of it, and who compared the two. */
const signedPageSchema = z.object({
  /** The page of the stored PDF, 1, 2, 3 … */
  order,
  attachmentId: recordId,
  /** Of a scan with several pages; 1 for a photo. */
  scanPage: z.number().int().min(1),
  checkedBy: text(64),
  checkedAt: instant,
});

/** 签字页核对, by page number: what was signed is what is stored. Said beside the sealed text, never part of it. */
export const signedPagesSchema = itemMap(signedPageSchema);

export type SignedPages = z.infer<typeof signedPagesSchema>;
