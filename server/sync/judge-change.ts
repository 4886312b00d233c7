import { checkChange } from '../../domain/check-change.ts';
import { isKnownKind } from '../../domain/kinds/is-known-kind.ts';
import { type Merged, mergeChange } from '../../domain/merge-change.ts';
import type { Problem } from '../../domain/problem.ts';
import type { ProblemCode } from '../../domain/problem-codes.ts';
import { PROVISIONAL_SERIES, provisionalId, provisionalLabel } from '../../domain/provisional-number.ts';
import type { Doc } from '../../domain/record.ts';
import { splitChangeId, type WireChange } from '../../protocol/change-schema.ts';
import { authorRights } from './author-rights.ts';
import { changeIsStorable } from './is-storable.ts';
import type { OfficeDesk } from './office-desk.ts';

export type Verdict =
  | { readonly ok: true; readonly merged: Merged }
  | { readonly ok: false; readonly problem: Problem };

const no = (code: ProblemCode, path = ''): Verdict => ({ ok: false, problem: { code, path, severity: 'error' } });

/** A provisional number lies in no block; its record says whose it is, and its label is what was printed. */
const isSoundProvisional = (recordId: string, { mark, n, label }: Doc): boolean =>
  recordId === provisionalId(String(mark), Number(n)) && label === provisionalLabel(String(mark), Number(n));

/** A number belongs to one record whose id says it; it must lie in a block of this device or of one it came from, and be nobody else's (S7). */
const numberProblem = (desk: OfficeDesk, change: WireChange, before: Doc | null, after: Doc): ProblemCode | null => {
  if (change.kind !== 'numberUse') return null;
  const offered = change.set.find(({ path }) => path === '')?.now as Doc | undefined;
  if (before && offered && offered.usedFor !== before.usedFor) return 'number-used-twice';
  if (before) return null;
  if (after.series === PROVISIONAL_SERIES)
    return isSoundProvisional(change.recordId, after) ? null : 'number-not-leased';
  if (change.recordId !== `${after.series}.${after.year}.${after.n}`) return 'number-not-leased';
  const leased = desk.leases.some(
    ({ series, year, from, to }) =>
      series === after.series && year === after.year && from <= Number(after.n) && Number(after.n) <= to,
  );
  return leased ? null : 'number-not-leased';
};

/** What would become of a change: merged, or refused with the reason the form would have given. Writes nothing. */
export const judgeChange = (desk: OfficeDesk, change: WireChange): Verdict => {
  if (!changeIsStorable(change)) return no('control-character');
  const author = desk.users.get(change.userId);
  if (!author) return no('user-not-in-office');
  const rights = authorRights(author, desk.told, splitChangeId(change.id).n);
  if (rights.revoked) return no('user-revoked');
  if (!isKnownKind(change.kind)) return no('kind-unknown');
  const held = desk.records.get(change.recordId);
  if (held && held.kind !== change.kind) return no('doc-shape');
  const before = held?.doc ?? null;
  if (!before && !change.set.some(({ path }) => path === '')) return no('record-missing');
  const merged = mergeChange(change.kind, before, change.set);
  const number = numberProblem(desk, change, before, merged.doc);
  if (number) return no(number);
  if (merged.wrote.length === 0) return { ok: true, merged };
  const problems = checkChange({
    kind: change.kind,
    before,
    after: merged.doc,
    userId: change.userId,
    role: rights.role,
    openConflictPaths: desk.openConflicts.get(change.recordId) ?? [],
  });
  const problem = problems.find(({ severity }) => severity === 'error');
  return problem ? { ok: false, problem } : { ok: true, merged };
};
