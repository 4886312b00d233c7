import { z } from 'zod';
import { count, day, instant, itemMap, order, recordId, text } from './fields.ts';
import { glyphPicturesSchema } from './glyph-picture.ts';
import { signedPagesSchema } from './signed-pages.ts';

/** Nobody signs more originals of one paper. */
export const MAX_COPIES = 99;

export const PAPER_STATUSES = ['草稿', '已定稿', '已作废'] as const;

/** One row of a list in a paper (问答, 证据, 目录 …): cell key → what was typed. */
export const paperRowSchema = z.object({ order, list: text(20), cells: z.record(z.string(), text(4000)) });

/** 文书: one document of a case, an agreement or the office, and what was typed for it alone (domain reference §1.2). Everything else comes from the records it is about. */
export const paperSchema = z.object({
  /** Code of the form (src/documents/forms). */
  form: text(20),
  title: text(200),
  caseId: recordId.optional(),
  agreementId: recordId.optional(),
  clueId: recordId.optional(),
  paymentId: recordId.optional(),
  followUpId: recordId.optional(),
  /** The day the document bears: ages, law articles and wordings are those of this day. */
  datedOn: day,
  fields: z.record(z.string(), text(8000)).optional(),
  rows: itemMap(paperRowSchema).optional(),
  glyphPictures: glyphPicturesSchema.optional(),
  /** How many originals are printed; every print after them bears the mark 副本. One when absent. */
  copies: count.max(MAX_COPIES, { message: 'number-out-of-range' }).optional(),
  no: text(60).optional(),
  /** The final number of a text that was made final under a provisional one. */
  finalNo: text(60).optional(),
  /** The number series that `no` was drawn from; without one it bears the number of its case or agreement. */
  series: text(20).optional(),
  /** What a 补充协议 or 更正 amends: the sealed record. */
  amendsId: recordId.optional(),
  amendReason: text(500).optional(),
  status: z.enum(PAPER_STATUSES),
  finalisedAt: instant.optional(),
  textMark: text(40).optional(),
  /** SHA-256 (hex) of the PDF that was made final; its bytes are the attachment of role 定稿. */
  pdfHash: text(64).optional(),
  templateVersion: text(200).optional(),
  voidReason: text(200).optional(),
  signedPages: signedPagesSchema.optional(),
});

export type PaperDoc = z.infer<typeof paperSchema>;
export type PaperRow = z.infer<typeof paperRowSchema>;
