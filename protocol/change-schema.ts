import { z } from 'zod';
import type { Change } from '../domain/change.ts';
import { jsonValue } from './json-value.ts';

/** The most values that one change may set. */
export const SETS_MAX = 2000;

/** A change as it travels. `kind` is any text: a newer client's kind is refused by name, not by a broken parse. */
export const changeSchema = z.object({
  id: z.string().regex(/^[A-Za-z0-9-]{1,64}\.[1-9]\d{0,15}$/u),
  hash: z.string().regex(/^[0-9a-f]{64}$/u),
  group: z.string().min(1).max(64),
  recordId: z.string().min(1).max(64),
  kind: z.string().min(1).max(40),
  at: z.string().max(40),
  userId: z.string().min(1).max(64),
  set: z
    .array(z.object({ path: z.string().max(300), was: jsonValue, now: jsonValue }))
    .min(1)
    .max(SETS_MAX),
});

export type WireChange = z.infer<typeof changeSchema>;

/** "<deviceId>.<n>" taken apart. */
export const splitChangeId = (id: Change['id']): { deviceId: string; n: number } => {
  const dot = id.lastIndexOf('.');
  return { deviceId: id.slice(0, dot), n: Number(id.slice(dot + 1)) };
};
