import type { FieldSet } from './change.ts';
import { valueAt } from './doc-path.ts';
import type { Kind } from './kinds/kind.ts';
import { KIND_SHAPES } from './kinds/kind-shape.ts';
import type { Doc, Json } from './record.ts';
import { sameJson } from './same-json.ts';
import { statusMayGo } from './status-tables.ts';
import { withValueAt } from './with-value-at.ts';

/** A value that could not be placed: what the author saw, what the county holds, what the author wants. */
export type MergeConflict = { readonly path: string; readonly base: Json; readonly county: Json; readonly mine: Json };
export type Merged = {
  readonly doc: Doc;
  readonly wrote: readonly FieldSet[];
  readonly conflicts: readonly MergeConflict[];
};

/** Is the object that holds this path still there? Declared maps always are; an item that someone took out is not. */
const hasHome = (kind: Kind, doc: Doc, path: string): boolean => {
  const at = path.lastIndexOf('.');
  if (at < 0) return true;
  const parent = path.slice(0, at);
  if (KIND_SHAPES[kind].maps.includes(parent)) return hasHome(kind, doc, parent);
  const value = valueAt(doc, parent);
  return typeof value === 'object' && value !== null;
};

const verdict = (kind: Kind, doc: Doc, { path, was, now }: FieldSet): 'write' | 'nothing' | 'conflict' => {
  const current = valueAt(doc, path) ?? null;
  if (sameJson(current, now)) return 'nothing';
  if (KIND_SHAPES[kind].status === path && typeof current === 'string' && typeof now === 'string') {
    return statusMayGo(kind, current, now) ? 'write' : 'conflict';
  }
  return sameJson(current, was) && hasHome(kind, doc, path) ? 'write' : 'conflict';
};

/**
 * Three-way merge by field (architecture §3): the server's value is what the person saw → write; is already what they want → nothing;
 * is anything else → keep it and hand both to a person. No clock decides, nothing offered is dropped.
 */
export const mergeChange = (kind: Kind, doc: Doc | null, set: readonly FieldSet[]): Merged => {
  let merged: Doc = doc ?? {};
  const wrote: FieldSet[] = [];
  const conflicts: MergeConflict[] = [];
  for (const one of set) {
    const does =
      one.path === ''
        ? wholeVerdict(doc, one)
        : doc === null
          ? 'conflict'
          : isSettledBefore(kind, doc, one.path)
            ? 'nothing'
            : verdict(kind, merged, one);
    if (does === 'write') {
      merged = withValueAt(merged, one.path, one.now);
      wrote.push(one);
    } else if (does === 'conflict') {
      conflicts.push({
        path: one.path,
        base: one.was,
        county: valueAt(doc === null ? null : merged, one.path) ?? null,
        mine: one.now,
      });
    }
  }
  return { doc: merged, wrote, conflicts };
};

/**
 * A conflict is settled once. Who settles it again, not having heard, offers the value to the record itself: there the two meet, in one more
 * conflict at most. How they settled never becomes a conflict about a conflict.
 */
const isSettledBefore = (kind: Kind, doc: Doc, path: string): boolean =>
  kind === 'conflict' && doc.status === 'settled' && path.startsWith('settled');

const wholeVerdict = (doc: Doc | null, { now }: FieldSet): 'write' | 'nothing' | 'conflict' => {
  if (doc === null) return 'write';
  return sameJson(doc, now) ? 'nothing' : 'conflict';
};
