import { z } from 'zod';
import { instant, order, recordId, text } from './fields.ts';

/** What a person attaches. 签字页 goes to the county before everything else. */
export const ATTACHMENT_ROLES = ['现场照片', '证据', '签字页', '录音', '其他'] as const;

/** The bytes of a document as it was made final: kept by the program, never chosen, voided or called something else. */
export const FINAL_ROLE = '定稿';
export type AttachmentRole = (typeof ATTACHMENT_ROLES)[number] | typeof FINAL_ROLE;

export const ATTACHMENT_STATUSES = ['有效', '已作废'] as const;

/** SHA-256 of the plain bytes: the content's name, here and at the county. */
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u, { message: 'doc-shape' });
const bytes = z.number().int().min(1);

/**
 * 附件: the record of one file, beside the record it belongs to. The file itself travels apart and is known by its hash;
 * whether the county holds it is no field of this record but what the county answers about the hash.
 */
export const attachmentSchema = z.object({
  ofKind: text(20),
  ofId: recordId,
  role: text(20),
  fileName: text(200),
  mediaType: text(100),
  bytes,
  sha256,
  /** A small copy of a photo (≤ 1.5 million pixels, JPEG, without place and camera data) that is sent first. */
  preview: z
    .object({ sha256, bytes, mediaType: text(100), width: z.number().int(), height: z.number().int() })
    .optional(),
  order,
  takenAt: instant.optional(),
  addedAt: instant,
  addedBy: text(64),
  note: text(500).optional(),
  status: z.enum(ATTACHMENT_STATUSES),
  voidReason: text(200).optional(),
});

export type AttachmentDoc = z.infer<typeof attachmentSchema>;
