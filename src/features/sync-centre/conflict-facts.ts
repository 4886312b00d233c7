import { valueAt } from '../../../domain/doc-path.ts';
import type { Kind } from '../../../domain/kinds/kind.ts';
import type { Doc, Json } from '../../../domain/record.ts';
import type { OpenVault } from '../../vault/open-vault.ts';
import type { ConflictRecord } from '../../vault/use-open-conflicts.ts';
import type { Three } from './conflict-choice.tsx';
import { docNow } from './describe-change.ts';

type ConflictFacts = { readonly kind: Kind; readonly doc: Doc | null; readonly values: Three };

/** What a conflict is about, and its three values. The county may have moved on since: what the record holds now is what would be kept. */
export const conflictFacts = (vault: OpenVault, { doc: conflict }: ConflictRecord): ConflictFacts => {
  const kind = conflict.recordKind as Kind;
  const doc = docNow(vault, kind, conflict.recordId);
  const county = (doc ? valueAt(doc, conflict.path) : conflict.county) as Json | undefined;
  return {
    kind,
    doc,
    values: {
      base: (conflict.base ?? null) as Json,
      county: county ?? null,
      mine: (conflict.mine ?? null) as Json,
    },
  };
};
