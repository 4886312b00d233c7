import type { z } from 'zod';
import { agreementSchema } from './agreement.ts';
import { attachmentSchema } from './attachment.ts';
import { caseSchema } from './case.ts';
import { clueSchema } from './clue.ts';
import { conflictSchema } from './conflict.ts';
import { employerSchema } from './employer.ts';
import { followUpSchema } from './follow-up.ts';
import { numberUseSchema } from './number-use.ts';
import { paperSchema } from './paper.ts';
import { paymentSchema } from './payment.ts';
import { printJobSchema } from './print-job.ts';
import { projectSchema } from './project.ts';
import { roundSchema } from './round.ts';
import { wordingSchema } from './wording.ts';

/**
 * Every kind of record. A schema only *checks* a doc: its parsed output is never stored,
 * because a strict parse would drop the fields of a newer version.
 */
export const KIND_SCHEMAS = {
  clue: clueSchema,
  round: roundSchema,
  project: projectSchema,
  employer: employerSchema,
  case: caseSchema,
  agreement: agreementSchema,
  payment: paymentSchema,
  followUp: followUpSchema,
  conflict: conflictSchema,
  numberUse: numberUseSchema,
  attachment: attachmentSchema,
  paper: paperSchema,
  printJob: printJobSchema,
  wording: wordingSchema,
} as const;

export type Kind = keyof typeof KIND_SCHEMAS;
export type DocOf<K extends Kind> = z.infer<(typeof KIND_SCHEMAS)[K]>;
export const KINDS = Object.keys(KIND_SCHEMAS) as readonly Kind[];
