import { z } from 'zod';
import { instant, recordId, text } from './fields.ts';

/** 待打印 → 已交打印机 → 已打印; or 未成功; a person puts a job away as 不再打印. */
export const PRINT_STATUSES = ['待打印', '已交打印机', '已打印', '未成功', '不再打印'] as const;
export type PrintStatus = (typeof PRINT_STATUSES)[number];

/** 双面: turned like a book (long edge) or like a calendar (short edge). */
export const DUPLEX_WAYS = ['单面', '双面长边翻', '双面短边翻'] as const;
export type DuplexWay = (typeof DUPLEX_WAYS)[number];

/**
 * 打印登记: one handing of one document to one printer. It is laid down before the printer is asked, and stays open (visible) until the paper is
 * there or a person puts it away; what was printed, by whom and how never changes afterwards. Printing again is a job of its own.
 */
export const printJobSchema = z.object({
  ofKind: text(20),
  ofId: recordId,
  /** Code of the form (D09 …). */
  form: text(20),
  title: text(200),
  byUserId: text(64),
  /** Letter of the computer inside the office. */
  deviceMark: text(10),
  at: instant,
  /** As the system names it; none: the dialog of the system or the browser asked for it. */
  printer: text(200).optional(),
  copies: z.number().int({ message: 'not-a-whole-number' }).min(1, { message: 'number-out-of-range' }).max(99, {
    message: 'number-out-of-range',
  }),
  duplex: z.enum(DUPLEX_WAYS),
  pages: z.number().int().min(1),
  /** 副本: the bytes bear the mark of a reprint. */
  isCopy: z.boolean(),
  /** SHA-256 of the very bytes. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/u, { message: 'doc-shape' }),
  /** The job that this one repeats. */
  againOf: recordId.optional(),
  status: z.enum(PRINT_STATUSES),
  /** The job's name at the computer's print service, by which it is asked for. */
  spoolId: text(200).optional(),
  /** Why it is not printed, or what it waits for: a code of problem-codes.ts. */
  problem: text(40).optional(),
  handedAt: instant.optional(),
  doneAt: instant.optional(),
});

export type PrintJobDoc = z.infer<typeof printJobSchema>;
