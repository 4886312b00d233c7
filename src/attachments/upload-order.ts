import { type AttachmentDoc, FINAL_ROLE } from '../../domain/kinds/attachment.ts';
import type { FileId } from './sealed-files.ts';

export type Upload = FileId & { readonly attachmentId: string };
export type AttachmentRow = { readonly id: string; readonly doc: AttachmentDoc };

/** What was signed first, then what was made final; void ones come last: they are kept, but nobody waits for them. */
const rankOf = ({ doc }: AttachmentRow, isPreview: boolean): number =>
  doc.status === '已作废' ? 4 : doc.role === '签字页' ? 0 : doc.role === FINAL_ROLE ? 1 : isPreview ? 2 : 3;

/** Every file of these attachments in the order they go to the county: signature pages, final documents, small copies, originals; older first; each content once. */
export const uploadOrder = (rows: readonly AttachmentRow[]): readonly Upload[] => {
  const files = rows.flatMap((row) => {
    const { sha256, bytes, preview, addedAt } = row.doc;
    const own = (file: FileId, isPreview: boolean) => ({
      upload: { attachmentId: row.id, sha256: file.sha256, bytes: file.bytes },
      rank: rankOf(row, isPreview),
      addedAt,
      isPreview,
    });
    return [...(preview ? [own(preview, true)] : []), own({ sha256, bytes }, false)];
  });
  files.sort(
    (a, b) =>
      a.rank - b.rank ||
      (a.addedAt < b.addedAt ? -1 : a.addedAt > b.addedAt ? 1 : Number(b.isPreview) - Number(a.isPreview)),
  );
  const seen = new Set<string>();
  return files.flatMap(({ upload }) => {
    if (seen.has(upload.sha256)) return [];
    seen.add(upload.sha256);
    return [upload];
  });
};
