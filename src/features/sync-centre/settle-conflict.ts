import { canonicalJson } from '../../../domain/canonical-json.ts';
import type { Kind } from '../../../domain/kinds/kind.ts';
import type { Result } from '../../../domain/problem.ts';
import type { Doc, Json } from '../../../domain/record.ts';
import { withValueAt } from '../../../domain/with-value-at.ts';
import type { OpenVault, RecordEdit, Saved } from '../../vault/open-vault.ts';
import type { ConflictRecord } from '../../vault/use-open-conflicts.ts';
import { docNow } from './describe-change.ts';

export type Choice = { readonly as: 'county' | 'mine' | 'other'; readonly value: Json };

/** One save: the field gets the chosen value, and the conflict is settled with who and how. */
export const settleConflict = (vault: OpenVault, conflict: ConflictRecord, choice: Choice): Promise<Result<Saved>> => {
  const { recordId, recordKind, path } = conflict.doc;
  const kind = recordKind as Kind;
  const was = docNow(vault, kind, recordId);
  const now = was ? withValueAt(was, path, choice.value) : null;
  const settled: RecordEdit<'conflict'> = {
    recordId: conflict.id,
    kind: 'conflict',
    was: conflict.doc as Doc,
    now: {
      ...(conflict.doc as Doc),
      status: 'settled',
      settledAs: choice.as,
      settledBy: vault.user.id,
      settledAt: vault.now().toISOString(),
    },
  };
  const changed = was !== null && now !== null && canonicalJson(was) !== canonicalJson(now);
  return vault.save(changed ? [{ recordId, kind, was, now }, settled] : [settled]);
};
