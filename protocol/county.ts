import { z } from 'zod';
import { ROLES } from './enrol.ts';

/** POST /county/login; the answer sets a session cookie. */
export const countyLoginSchema = z.object({ name: z.string().max(60), password: z.string().max(200) });

/** GET /county/me: who is logged in, or null. */
export const countyMeSchema = z.object({ fengqiao: z.literal(true), name: z.string().nullable(), county: z.string() });

const figuresSchema = z.object({ matters: z.number(), people: z.number(), amountFen: z.number() });
export type Figures = z.infer<typeof figuresSchema>;

const deviceSchema = z.object({
  id: z.string(),
  mark: z.string(),
  name: z.string(),
  enrolledAt: z.string(),
  /** When the county last heard from it; null: never since it was enrolled. */
  lastSeenAt: z.string().nullable(),
  /** Changes it said it still held when last heard. */
  waiting: z.number(),
  revoked: z.boolean(),
});

const countyOfficeSchema = z.object({
  id: z.string(),
  name: z.string(),
  lastSyncedAt: z.string().nullable(),
  devices: z.array(deviceSchema),
  users: z.array(z.object({ id: z.string(), name: z.string(), role: z.enum(ROLES), revoked: z.boolean() })),
  /** Open matters: clues not closed, not handed over, not unfounded. */
  open: figuresSchema,
  openByLevel: z.array(z.object({ level: z.number().nullable(), matters: z.number() })),
  openByType: z.array(figuresSchema.extend({ type: z.string() })),
  openConflicts: z.number(),
  /** Changes the county keeps in custody because a rule refused them. */
  parked: z.number(),
});
export type CountyOffice = z.infer<typeof countyOfficeSchema>;

/** Wage-arrears matters registered in one month, beside the same month a year before (K1–K3, domain reference §9.2). */
const monthSchema = z.object({ month: z.string(), now: figuresSchema, before: figuresSchema });

/** GET /county/overview: from live data. */
export const countyOverviewSchema = z.object({
  fengqiao: z.literal(true),
  county: z.string(),
  at: z.string(),
  offices: z.array(countyOfficeSchema),
  /** January to the current month of this year. */
  months: z.array(monthSchema),
  /** 1 January to today, and to the same date a year before. */
  yearToDate: z.object({ now: figuresSchema, before: figuresSchema }),
  /** K5: open wage-arrears matters on government-invested projects; the target is 0. */
  government: figuresSchema,
});
export type CountyOverview = z.infer<typeof countyOverviewSchema>;

/** POST /county/codes: a one-time code for a person, shown once; `reset`: only for a forgotten password. */
export const newCodeSchema = z.object({
  userId: z.string().max(64),
  purpose: z.enum(['enrol', 'reset']).default('enrol'),
});
export const newCodeAnswerSchema = z.object({
  fengqiao: z.literal(true),
  code: z.string(),
  expiresAt: z.string(),
  userName: z.string(),
  officeName: z.string(),
});
export type NewCodeAnswer = z.infer<typeof newCodeAnswerSchema>;

/** POST /county/users: a new office user. */
export const newUserSchema = z.object({
  officeId: z.string().max(64),
  name: z.string().min(1).max(60),
  role: z.enum(['clerk', 'mediator', 'director']),
});
export const newUserAnswerSchema = z.object({ fengqiao: z.literal(true), userId: z.string() });

/** POST /county/devices/revoke and /county/users/revoke. */
export const revokeSchema = z.object({ id: z.string().max(64) });
export const doneSchema = z.object({ fengqiao: z.literal(true), done: z.literal(true) });

/** POST /county/usb, one `.fqb` as the body: what became of it. */
export const usbResultSchema = z.object({
  fengqiao: z.literal(true),
  /** Code of domain/problem-codes.ts; '' where all of it was taken. What came before a damaged place was taken all the same. */
  code: z.string(),
  /** Which part, counted from 1, could not be read; 0: all could. */
  damagedAt: z.number().int().min(0),
  officeName: z.string(),
  deviceName: z.string(),
  createdAt: z.string(),
  /** Changes new to the county, and those it had already. */
  taken: z.number().int().min(0),
  known: z.number().int().min(0),
  conflicts: z.number().int().min(0),
  parked: z.number().int().min(0),
  /** GET /county/usb/receipts/<id>; null: nothing was taken, there is no receipt. */
  receiptId: z.string().nullable(),
  receiptName: z.string(),
});
export type UsbResult = z.infer<typeof usbResultSchema>;
