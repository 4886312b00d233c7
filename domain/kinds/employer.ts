import { z } from 'zod';
import { text } from './fields.ts';

/** 用人单位: company, individual business or natural person who owes (domain reference §0.3). */
export const employerSchema = z.object({
  kind: text(20).optional(), // C02
  name: text(100),
  uscc: text(18).optional(),
  legalRep: text(100).optional(),
  legalRepTitle: text(40).optional(),
  idNo: text(30).optional(),
  phone: text(40).optional(),
  address: text(200).optional(),
  industry: text(20).optional(), // C13
});
