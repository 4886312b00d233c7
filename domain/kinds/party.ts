import { z } from 'zod';
import { day, order, recordId, text } from './fields.ts';

/** 当事人 (domain reference §1.3). Only the name is always known; what a document needs beyond it is checked when it is made final. */
export const partySchema = z.object({
  order,
  role: text(10).optional(), // C01
  kind: text(20).optional(), // C02
  name: text(100),
  sex: z.enum(['男', '女']).optional(),
  ethnic: text(20).optional(),
  bornOn: day.optional(),
  occupation: text(40).optional(),
  phone: text(40).optional(),
  address: text(200).optional(),
  idType: text(20).optional(),
  idNo: text(30).optional(),
  legalRep: text(100).optional(),
  legalRepTitle: text(40).optional(),
  uscc: text(18).optional(),
  agentName: text(100).optional(),
  agentHasAuthority: z.boolean().optional(),
  serviceAddress: text(200).optional(),
  eService: z.boolean().optional(),
  employerId: recordId.optional(),
});

export type Party = z.infer<typeof partySchema>;
