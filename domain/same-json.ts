import { canonicalJson } from './canonical-json.ts';
import type { Json } from './record.ts';

/** Equal content, whatever the order of keys; null and absent are alike. */
export const sameJson = (a: Json | undefined, b: Json | undefined): boolean =>
  a === b || canonicalJson(a ?? null) === canonicalJson(b ?? null);
