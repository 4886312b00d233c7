import type { Doc, LedgerRecord } from '../../../domain/record.ts';
import { withValueAt } from '../../../domain/with-value-at.ts';
import type { OpenVault, RecordEdit } from '../../vault/open-vault.ts';
import type { ScanPlace } from './scan-choice.tsx';

/** Which scan shows a page, and who compared them; null takes it back. Beside the sealed text, which stays as it is. */
export const signedPageEdit = (
  vault: Pick<OpenVault, 'user' | 'now'>,
  record: LedgerRecord<'agreement'> | LedgerRecord<'paper'>,
  page: number,
  place: ScanPlace | null,
): RecordEdit => {
  const was = record.doc as Doc;
  const match = place && {
    order: page,
    attachmentId: place.scanId,
    scanPage: place.scanPage,
    checkedBy: vault.user.id,
    checkedAt: vault.now().toISOString(),
  };
  return { recordId: record.id, kind: record.kind, was, now: withValueAt(was, `signedPages.${page}`, match) };
};
