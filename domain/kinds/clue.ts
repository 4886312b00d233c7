import { z } from 'zod';
import { count, day, fen, instant, itemMap, month, order, recordId, text, triState } from './fields.ts';
import { partySchema } from './party.ts';

/** 排查事项的办理状态 (domain reference §3.6). */
export const CLUE_STATUSES = [
  '草稿',
  '已登记',
  '已研判定级',
  '已交办',
  '化解中',
  '待销号审核',
  '已销号',
  '已移送',
  '中止',
  '不属实',
  '并案',
  '复发重开',
] as const;

/** 排查事项: one row of the screening ledger (domain reference §3.1, §4.6). */
export const clueSchema = z.object({
  no: text(40).optional(),
  foundOn: day,
  source: text(20).optional(), // C12
  finder: text(40).optional(),
  place: text(200),
  placeCode: text(12).optional(),
  parties: itemMap(partySchema).optional(),
  type: text(20), // C03
  typeVersion: text(10).optional(),
  industry: text(20).optional(), // C13
  people: count.optional(),
  amountFen: fen.optional(),
  brief: text(4000),
  demand: text(2000).optional(),
  level: z.number().int().min(1).max(5).optional(), // C14
  levelBy: z.enum(['computed', 'override']).optional(),
  levelReason: text(200).optional(),
  score: z.number().int().min(0).max(100).optional(),
  scoreVersion: text(20).optional(),
  signs: z.record(z.string(), z.literal(true)).optional(), // C15
  /** Answers the risk rules ask for that no other field holds; key = fact name in the rule table. */
  facts: z.record(z.string(), triState).optional(),
  leader: text(40).optional(),
  owner: text(40).optional(),
  ownerPhone: text(40).optional(),
  unit: text(100).optional(),
  coUnits: text(200).optional(),
  measures: text(4000).optional(),
  dueOn: day.optional(),
  status: z.enum(CLUE_STATUSES),
  progress: itemMap(z.object({ order, at: instant, by: text(40), text: text(2000) })).optional(),
  reported: itemMap(
    z.object({ order, at: instant, to: text(100), way: text(20), receipt: text(100).optional() }),
  ).optional(),
  result: text(40).optional(), // C17
  closedOn: day.optional(),
  closedBy: text(64).optional(), // user id of who asked to close; the approver must be another person
  approver: text(64).optional(),
  caseId: recordId.optional(),
  roundId: recordId.optional(),
  projectId: recordId.optional(),
  employerId: recordId.optional(),
  periodFrom: month.optional(),
  periodTo: month.optional(),
  causes: z.record(z.string(), z.literal(true)).optional(), // C21
  investKind: text(10).optional(), // C19
  /** Where an imported row came from: "<SHA-256 of what the sheet holds, 16 hex>.<row>"; importing again finds it. */
  importKey: text(60).optional(),
  remark: text(2000).optional(),
});

export type ClueDoc = z.infer<typeof clueSchema>;
