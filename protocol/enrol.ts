import { z } from 'zod';

export const ROLES = ['clerk', 'mediator', 'director', 'county'] as const;
export type Role = (typeof ROLES)[number];

/** POST /enrol: one-time code in, identity out. `deviceId` is given when a second user joins an enrolled PC. */
export const enrolRequestSchema = z.object({
  protocol: z.number().int(),
  code: z.string().min(4).max(40),
  deviceName: z.string().max(100),
  deviceId: z.string().max(64).optional(),
  /** Given when an enrolled PC is enrolled again: a code of another office is not used up by mistake. */
  officeId: z.string().max(64).optional(),
});
export type EnrolRequest = z.infer<typeof enrolRequestSchema>;

export const officeSchema = z.object({
  id: z.string(),
  name: z.string(), // 双龙镇司法所
  township: z.string(), // 双龙镇
  county: z.string(), // 清河县
  committee: z.string(), // 双龙镇人民调解委员会
  committeeKind: z.string(), // C11
  court: z.string(),
  address: z.string(),
  phone: z.string(),
});
export type Office = z.infer<typeof officeSchema>;

export const userSchema = z.object({ id: z.string(), name: z.string(), role: z.enum(ROLES) });
export type User = z.infer<typeof userSchema>;

export const enrolAnswerSchema = z.object({
  fengqiao: z.literal(true),
  deviceId: z.string(),
  /** A short mark of the device inside its office ("A", "B" …), used in provisional and clue numbers. */
  deviceMark: z.string(),
  deviceSecret: z.string(),
  timeline: z.string(),
  office: officeSchema,
  user: userSchema,
  /** The county's recovery key: ECDH P-256 public key, JWK. */
  recoveryKey: z.record(z.string(), z.unknown()),
});
export type EnrolAnswer = z.infer<typeof enrolAnswerSchema>;

/** Every refusal of the server, on any route. */
export const refusalSchema = z.object({
  fengqiao: z.literal(true),
  problem: z.object({ code: z.string(), path: z.string(), severity: z.enum(['error', 'warning']) }),
});
