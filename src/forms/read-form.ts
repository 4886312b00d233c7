import type { Problem } from '../../domain/problem.ts';
import type { Doc } from '../../domain/record.ts';
import { withValueAt } from '../../domain/with-value-at.ts';
import type { FieldDef, Typed } from './field-def.ts';
import { readValue } from './read-value.ts';
import { typedAt } from './typed-path.ts';

/** Lays the typed values over `base`: fields that cannot be read keep the base value and come back as problems. */
export const readForm = (
  defs: readonly FieldDef[],
  typed: Typed,
  base: Doc,
  today: string,
): { doc: Doc; problems: Problem[] } => {
  let doc = base;
  const problems: Problem[] = [];
  for (const def of defs) {
    if (def.readOnly) continue;
    const read = readValue(def, typedAt(typed, def.path), today);
    if (read.ok) doc = withValueAt(doc, def.path, read.value);
    else problems.push(...read.problems);
  }
  return { doc, problems };
};
