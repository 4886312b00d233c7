import type { ClueDoc } from '../kinds/clue.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Doc, LedgerRecord } from '../record.ts';
import { partyKindByName } from './party-kind-by-name.ts';
import type { ClueImportPlan, PlannedRow } from './plan-clue-import.ts';

/** One new record, in the form in which the vault takes it. */
export type ImportEdit = { readonly recordId: string; readonly kind: Kind; readonly was: null; readonly now: Doc };

type Named = { readonly id: string; readonly doc: { readonly name: string } };

type Context = {
  readonly newId: () => string;
  readonly employers: readonly LedgerRecord<'employer'>[];
  readonly projects: readonly LedgerRecord<'project'>[];
};

/** Finds a record by its exact name, or makes one; the same name is made once. */
const linker = (known: readonly Named[], newId: () => string, make: (id: string, name: string) => ImportEdit) => {
  const ids = new Map(known.map(({ id, doc }) => [doc.name.trim(), id]));
  return (name: string | undefined): { id?: string; edits: ImportEdit[] } => {
    if (name === undefined) return { edits: [] };
    const found = ids.get(name);
    if (found !== undefined) return { id: found, edits: [] };
    const id = newId();
    ids.set(name, id);
    return { id, edits: [make(id, name)] };
  };
};

const withEmployer = (doc: ClueDoc, name: string | undefined, employerId: string | undefined): ClueDoc => {
  if (!employerId) return doc;
  const parties = Object.entries(doc.parties ?? {}).map(([key, party]) => [
    key,
    party.name === name ? { ...party, employerId } : party,
  ]);
  return { ...doc, employerId, parties: Object.fromEntries(parties) };
};

/**
 * The records that importing the given rows makes: round, employers and projects not yet known, then the matters.
 * `rows` are those of the plan that the clerk did not take out.
 */
export const clueImportEdits = (plan: ClueImportPlan, rows: readonly PlannedRow[], context: Context): ImportEdit[] => {
  const { newId } = context;
  const roundId = plan.roundId ?? (plan.round ? newId() : undefined);
  const roundEdits: ImportEdit[] =
    plan.round && roundId
      ? [{ recordId: roundId, kind: 'round', was: null, now: { ...plan.round.doc, foundCount: rows.length } }]
      : [];
  const employerOf = linker(context.employers, newId, (recordId, name) => ({
    recordId,
    kind: 'employer',
    was: null,
    now: { kind: partyKindByName(name).kind, name },
  }));
  const projectOf = linker(context.projects, newId, (recordId, name) => ({
    recordId,
    kind: 'project',
    was: null,
    now: { name },
  }));
  const clues = rows.flatMap(({ doc, employerName, projectName }): ImportEdit[] => {
    if (!doc) return [];
    const employer = employerOf(employerName);
    const project = projectOf(projectName);
    const linked = withEmployer(doc, employerName, employer.id);
    const now = { ...linked, ...(project.id ? { projectId: project.id } : {}), ...(roundId ? { roundId } : {}) };
    return [...employer.edits, ...project.edits, { recordId: newId(), kind: 'clue', was: null, now: now as Doc }];
  });
  return [...roundEdits, ...clues];
};
