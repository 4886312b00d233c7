import { z } from 'zod';

/** Text as typed, counted by code point, never normalised. `max` is the domain reference's length for the field. */
export const text = (max: number) => z.string().refine((value) => [...value].length <= max, { message: 'too-long' });

/** YYYY-MM-DD in Asia/Shanghai. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u, { message: 'not-a-date' });

/** YYYY-MM. */
export const month = z.string().regex(/^\d{4}-\d{2}$/u, { message: 'not-a-date' });

/** An instant, ISO 8601 with Z or offset. */
export const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T/u, { message: 'not-a-date' });

/** Largest amount one field may hold: 9,999,999,999.99 yuan, in 分. */
export const MAX_FEN = 999_999_999_999;

/** Money: whole 分, not negative. */
export const fen = z
  .number()
  .int({ message: 'not-an-amount' })
  .min(0, { message: 'amount-negative' })
  .max(MAX_FEN, { message: 'amount-too-large' });

export const count = z
  .number()
  .int({ message: 'not-a-whole-number' })
  .min(0, { message: 'number-out-of-range' })
  .max(1_000_000, { message: 'number-out-of-range' });

export const recordId = z.string().min(1).max(64);

/** Position of an item inside its map; gaps are fine. */
export const order = z.number();

/** A list inside a record: a map keyed by item id, so that two people can add at once. */
export const itemMap = <T extends z.ZodType>(item: T) => z.record(z.string().min(1).max(64), item);

/** 有/无/未核 (domain reference §4.6). */
export const triState = z.enum(['有', '无', '未核']);
