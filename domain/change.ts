import type { Kind } from './kinds/kind.ts';
import type { Json } from './record.ts';

/** One value as the person saw it and as they want it. `path` is dotted ("parties.p1.phone"); '' is the whole doc. */
export type FieldSet = { readonly path: string; readonly was: Json; readonly now: Json };

/**
 * What one save does to one record. `id` is "<deviceId>.<n>", n = 1, 2, 3 … without a hole;
 * `hash` covers everything but itself; changes of one `group` take effect together or not at all.
 */
export type Change = {
  readonly id: string;
  readonly hash: string;
  readonly group: string;
  readonly recordId: string;
  readonly kind: Kind;
  readonly at: string;
  readonly userId: string;
  readonly set: readonly FieldSet[];
};
