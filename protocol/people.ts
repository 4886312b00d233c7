import { z } from 'zod';
import { ROLES } from './enrol.ts';

const userStateSchema = z.object({
  at: z.string(),
  role: z.enum(ROLES),
  revoked: z.boolean(),
  /** Who at headquarters decided it; '' where it came with the office. */
  by: z.string(),
});
export type PersonState = z.infer<typeof userStateSchema>;

const deviceEscrowSchema = z.object({
  deviceId: z.string(),
  receivedAt: z.string(),
  parts: z.number().int(),
  /** Null: nobody has opened it yet. */
  openedAt: z.string().nullable(),
  openedBy: z.string().nullable(),
});
export type DeviceEscrow = z.infer<typeof deviceEscrowSchema>;

/** GET /county/people: how every person came to be what they are, oldest first, and what stopped computers handed over. */
export const countyPeopleSchema = z.object({
  fengqiao: z.literal(true),
  histories: z.array(z.object({ officeId: z.string(), userId: z.string(), states: z.array(userStateSchema) })),
  escrows: z.array(deviceEscrowSchema.extend({ officeId: z.string() })),
});
export type CountyPeople = z.infer<typeof countyPeopleSchema>;

/** POST /county/users/role and /county/users/restore; the office is named, so that an id of another one is never reached. */
export const newRoleSchema = z.object({
  officeId: z.string().max(64),
  id: z.string().max(64),
  role: z.enum(['clerk', 'mediator', 'director']),
});
export const restoreUserSchema = z.object({ officeId: z.string().max(64), id: z.string().max(64) });

/** POST /county/escrows/open. */
export const openEscrowSchema = z.object({ officeId: z.string().max(64), deviceId: z.string().max(64) });

/** What became of what a stopped computer handed over. `drafts`: open forms that were never saved, kept with it. */
export const openedEscrowSchema = z.object({
  fengqiao: z.literal(true),
  done: z.number().int(),
  parked: z.number().int(),
  drafts: z.number().int(),
});
export type OpenedEscrowAnswer = z.infer<typeof openedEscrowSchema>;
