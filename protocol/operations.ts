import { z } from 'zod';

/** The tables of headquarters' page 运行情况, in the order of the page. */
export const OPERATION_TABLES = [
  'silent-devices',
  'failing-devices',
  'parked',
  'conflicts',
  'lost',
  'numbers',
  'changes',
  'access',
  'acts',
] as const;
export type OperationTable = (typeof OPERATION_TABLES)[number];

/** GET /county/operations/<table> and …/<table>.csv. Days are Asia/Shanghai; `q` is looked for in people, computers, kinds and record numbers. */
export const operationQuerySchema = z.object({
  office: z.string().max(64).default(''),
  q: z.string().max(60).default(''),
  from: z
    .string()
    .regex(/^(?:\d{4}-\d{2}-\d{2})?$/u)
    .default(''),
  to: z
    .string()
    .regex(/^(?:\d{4}-\d{2}-\d{2})?$/u)
    .default(''),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export type OperationQuery = z.infer<typeof operationQuerySchema>;

/** One page of a table: plain text cells, ready to be read by a person; no content of records. */
export const operationPageSchema = z.object({
  fengqiao: z.literal(true),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  total: z.number().int(),
  pageSize: z.number().int(),
});
export type OperationPage = z.infer<typeof operationPageSchema>;

/** GET /county/operations: how many rows wait for somebody, and the offices to choose from. */
export const operationSummarySchema = z.object({
  fengqiao: z.literal(true),
  waiting: z.record(z.string(), z.number()),
  offices: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type OperationSummary = z.infer<typeof operationSummarySchema>;
