import { z } from 'zod';
import { count, day, fen, instant, itemMap, order, recordId, text } from './fields.ts';
import { glyphPicturesSchema } from './glyph-picture.ts';
import { partySchema } from './party.ts';

/** 调解案件的办理状态; the result itself is C05. */
export const CASE_STATUSES = ['已受理', '调解中', '已达成协议', '履行中', '已结案', '已终止'] as const;

/** 调解案件 (domain reference §1.4 D02, D08, D17). */
export const caseSchema = z.object({
  no: text(60).optional(), // 卷号
  /** The final 卷号 of a case that got a provisional one first. */
  finalNo: text(60).optional(),
  title: text(200),
  clueId: recordId.optional(),
  acceptedOn: day,
  source: text(20), // C04
  type: text(20), // C03
  typeVersion: text(10).optional(),
  level: text(10).optional(), // C10
  parties: itemMap(partySchema),
  projectId: recordId.optional(),
  employerId: recordId.optional(),
  people: count.optional(),
  amountFen: fen.optional(),
  brief: text(4000),
  requests: itemMap(z.object({ order, text: text(500) })).optional(),
  place: text(200).optional(),
  mediator: text(40).optional(),
  recorder: text(40).optional(),
  committee: text(100).optional(),
  committeeKind: text(30).optional(), // C11
  status: z.enum(CASE_STATUSES),
  result: text(20).optional(), // C05
  performStatus: text(20).optional(), // C08
  closedOn: day.optional(),
  progress: itemMap(z.object({ order, at: instant, by: text(40), text: text(2000) })).optional(),
  glyphPictures: glyphPicturesSchema.optional(),
  remark: text(2000).optional(),
});

export type CaseDoc = z.infer<typeof caseSchema>;
