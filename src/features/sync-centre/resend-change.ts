import type { FieldSet } from '../../../domain/change.ts';
import type { Result } from '../../../domain/problem.ts';
import type { Doc } from '../../../domain/record.ts';
import { withValueAt } from '../../../domain/with-value-at.ts';
import type { OpenVault, ParkedEntry, Saved } from '../../vault/open-vault.ts';
import { docNow } from './describe-change.ts';

/** Saves the chosen fields of a refused change again, over the record as it is now; the refused one leaves once the new one is on disk. */
export const resendChange = async (
  vault: OpenVault,
  { id, change }: ParkedEntry,
  sets: readonly FieldSet[],
): Promise<Result<Saved>> => {
  const was = docNow(vault, change.kind, change.recordId);
  let now: Doc = was ?? {};
  for (const { path, now: value } of sets) now = withValueAt(now, path, value);
  const saved = await vault.save([{ recordId: change.recordId, kind: change.kind, was, now }]);
  if (saved.ok) await vault.removeParked(id, '已修改后重新上传');
  return saved;
};
