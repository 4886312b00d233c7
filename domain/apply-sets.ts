import type { FieldSet } from './change.ts';
import type { Doc } from './record.ts';
import { withValueAt } from './with-value-at.ts';

/** The doc after the sets, without asking what was there: the device's own view of its own changes. */
export const applySets = (doc: Doc | null, set: readonly FieldSet[]): Doc =>
  set.reduce<Doc>((done, { path, now }) => withValueAt(done, path, now), doc ?? {});
