import type { FieldSet } from './change.ts';
import type { Kind } from './kinds/kind.ts';
import { KIND_SHAPES, type KindShape } from './kinds/kind-shape.ts';
import { matchesPath } from './kinds/matches-path.ts';
import type { Doc, Json } from './record.ts';
import { sameJson } from './same-json.ts';

const asObject = (value: Json | undefined): Doc | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Doc) : null;

const ownValue = (object: Doc, key: string): Json => (Object.hasOwn(object, key) ? (object[key] ?? null) : null);

const walk = (shape: KindShape, path: string, was: Json, now: Json, out: FieldSet[]): void => {
  if (sameJson(was, now)) return;
  const isMap = shape.maps.includes(path);
  const before = asObject(was) ?? (isMap && was === null ? {} : null);
  const after = asObject(now) ?? (isMap && now === null ? {} : null);
  const whole = shape.oneValue.some((pattern) => matchesPath(pattern, path));
  if (whole || !before || !after) {
    out.push({ path, was, now });
    return;
  }
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    walk(shape, path === '' ? key : `${path}.${key}`, ownValue(before, key), ownValue(after, key), out);
  }
};

/**
 * What changed between what the person saw and what they want. A new record is one set with path ''.
 * One-value subtrees are offered whole; declared maps are entered even when one side lacks them, so that two people may both add the first item.
 */
export const diffDocs = (kind: Kind, was: Doc | null, now: Doc): FieldSet[] => {
  if (was === null) return [{ path: '', was: null, now }];
  const out: FieldSet[] = [];
  walk(KIND_SHAPES[kind], '', was, now, out);
  return out;
};
