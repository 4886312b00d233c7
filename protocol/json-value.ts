import { z } from 'zod';

const isJson = (value: unknown): boolean => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object') return false;
  if (Array.isArray(value)) return value.every(isJson);
  return Object.entries(value).every(([key, part]) => key !== '__proto__' && isJson(part));
};

/** Any JSON value, looked at whole in one walk: z.json() tries six shapes at every value, which cost more than storing it. Refuses the key `__proto__`. */
export const jsonValue = z.unknown().refine(isJson) as unknown as ReturnType<typeof z.json>;

type JsonObject = z.ZodType<Record<string, z.infer<typeof jsonValue>>>;

/** A JSON object with any keys, looked at in the same one walk and not copied. */
export const jsonObject = z
  .unknown()
  .refine((value) => typeof value === 'object' && !Array.isArray(value) && value !== null && isJson(value))
  .meta({ type: 'object' }) as unknown as JsonObject;
