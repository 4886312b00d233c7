import { FINAL_ROLE } from '../../domain/kinds/attachment.ts';
import type { Result } from '../../domain/problem.ts';
import type { Doc } from '../../domain/record.ts';
import type { OpenAttachments } from '../attachments/open-attachments.ts';
import type { PaperPdf } from '../documents/make-paper-pdf.ts';
import type { OpenVault, RecordEdit } from '../vault/open-vault.ts';

type FinalOf = { readonly ofKind: 'agreement' | 'paper'; readonly ofId: string };

/**
 * Keeps the bytes of a document that is about to be made final: encrypted and flushed first, then answered as the record that names them,
 * for the same save as the status. Bytes whose save then fails are nobody's and harm nobody.
 */
export const keepFinal = async (
  vault: Pick<OpenVault, 'newId' | 'now' | 'user'>,
  attachments: Pick<OpenAttachments, 'keep'> | null,
  { ofKind, ofId }: FinalOf,
  made: Pick<PaperPdf, 'bytes' | 'sha256' | 'fileName'>,
): Promise<Result<RecordEdit>> => {
  const kept = (await attachments?.keep(made.bytes)) ?? null;
  if (kept?.sha256 !== made.sha256)
    return { ok: false, problems: [{ code: 'storage-full', path: '', severity: 'error' }] };
  const now: Doc = {
    ofKind,
    ofId,
    role: FINAL_ROLE,
    fileName: [...made.fileName].slice(-200).join(''),
    mediaType: 'application/pdf',
    ...kept,
    order: 0,
    addedAt: vault.now().toISOString(),
    addedBy: vault.user.id,
    status: '有效',
  };
  return { ok: true, value: { recordId: vault.newId(), kind: 'attachment', was: null, now } };
};
