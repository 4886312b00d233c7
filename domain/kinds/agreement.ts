import { z } from 'zod';
import { count, day, fen, instant, itemMap, month, order, recordId, text } from './fields.ts';
import { glyphPicturesSchema } from './glyph-picture.ts';
import { partySchema } from './party.ts';
import { signedPagesSchema } from './signed-pages.ts';

export const AGREEMENT_STATUSES = ['草稿', '已定稿', '已签署', '履行中', '履行完毕', '已作废'] as const;

/** One line of the 农民工工资清单 (domain reference §5.10). Quantities are kept in hundredths ("86.5 天" = 8650). */
export const wageLineSchema = z.object({
  order,
  name: text(100),
  idNo: text(30).optional(),
  phone: text(40).optional(),
  job: text(40).optional(),
  team: text(40).optional(),
  periodFrom: month.optional(),
  periodTo: month.optional(),
  basis: text(10).optional(), // C22
  rateFen: fen.optional(),
  quantityHundredths: z.number().int().min(0).max(100_000_000).optional(),
  dueFen: fen,
  paidFen: fen,
  owedFen: fen,
  bank: text(60).optional(),
  account: text(40).optional(),
  payeeSelf: z.boolean().optional(),
  remark: text(200).optional(),
});
export type WageLine = z.infer<typeof wageLineSchema>;

export const instalmentSchema = z.object({
  order,
  dueOn: day,
  amountFen: fen,
  payer: text(100).optional(),
  way: text(40).optional(),
  note: text(200).optional(),
});
export type Instalment = z.infer<typeof instalmentSchema>;

/** The plan with its total is one value: half of one plan and half of another is an agreement nobody wrote. */
export const planSchema = z.object({ totalFen: fen, instalments: itemMap(instalmentSchema) });
export type Plan = z.infer<typeof planSchema>;

/** 还款协议 as 人民调解协议书 D09 (domain reference §1.4, §5.2, §5.3, §5.10). */
export const agreementSchema = z.object({
  caseId: recordId,
  no: text(60).optional(),
  /** The final number of a text that was made final under a provisional one; what was printed stays in `no`. */
  finalNo: text(60).optional(),
  title: text(200),
  parties: itemMap(partySchema),
  facts: text(4000).optional(),
  projectId: recordId.optional(),
  projectName: text(200).optional(),
  employerId: recordId.optional(),
  periodFrom: month.optional(),
  periodTo: month.optional(),
  cutOffOn: day.optional(),
  wages: itemMap(wageLineSchema).optional(),
  plan: planSchema.optional(),
  /** Clause key → switched on or off, and the wording where the clerk changed it. Keys are those of resources/clauses. */
  clauses: itemMap(z.object({ order, on: z.boolean(), text: text(3000).optional() })).optional(),
  /** Values the clauses ask for (days, rate, guarantor …); key as in resources/clauses. */
  clauseValues: z.record(z.string(), text(300)).optional(),
  performMode: text(10).optional(), // C06
  copies: count.optional(),
  place: text(200).optional(),
  signedOn: day.optional(),
  mediator: text(40).optional(),
  recorder: text(40).optional(),
  committee: text(100).optional(),
  glyphPictures: glyphPicturesSchema.optional(),
  status: z.enum(AGREEMENT_STATUSES),
  finalisedAt: instant.optional(),
  /** The mark of the text that was made final (domain/text-mark.ts). */
  textMark: text(40).optional(),
  /** SHA-256 (hex) of the PDF that was made final. */
  pdfHash: text(64).optional(),
  templateVersion: text(20).optional(),
  voidReason: text(200).optional(),
  signedPages: signedPagesSchema.optional(),
});

export type AgreementDoc = z.infer<typeof agreementSchema>;
