import { valueAt } from '../../../domain/doc-path.ts';
import type { Kind } from '../../../domain/kinds/kind.ts';
import type { Doc, Json } from '../../../domain/record.ts';
import { sameJson } from '../../../domain/same-json.ts';
import type { OpenVault } from '../../vault/open-vault.ts';
import type { ConflictRecord } from '../../vault/use-open-conflicts.ts';
import type { Three } from './conflict-choice.tsx';
import { docNow } from './describe-change.ts';

type ConflictFacts = {
  readonly kind: Kind;
  readonly doc: Doc | null;
  readonly values: Three;
  /** Who wrote the county's value and when; null where it is not known, also when the record has moved on since. */
  readonly countyBy: { readonly userId: string; readonly at: string } | null;
};

/** What a conflict is about, and its three values. The county may have moved on since: what the record holds now is what would be kept. */
export const conflictFacts = (vault: OpenVault, { doc: conflict }: ConflictRecord): ConflictFacts => {
  const kind = conflict.recordKind as Kind;
  const doc = docNow(vault, kind, conflict.recordId);
  const county = (doc ? valueAt(doc, conflict.path) : conflict.county) as Json | undefined;
  const { countyByUserId: userId, countyAt: at } = conflict;
  const known = userId !== undefined && at !== undefined && sameJson(county ?? null, (conflict.county ?? null) as Json);
  return {
    kind,
    doc,
    countyBy: known ? { userId, at } : null,
    values: {
      base: (conflict.base ?? null) as Json,
      county: county ?? null,
      mine: (conflict.mine ?? null) as Json,
    },
  };
};
