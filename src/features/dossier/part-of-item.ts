import type { DossierItem } from '../../../domain/dossier/dossier-order.ts';
import type { DossierRecords } from '../../../domain/dossier/dossier-records.ts';
import { type AttachmentDoc, FINAL_ROLE } from '../../../domain/kinds/attachment.ts';
import type { OpenAttachments } from '../../attachments/open-attachments.ts';
import { type NotHad, readWhole } from '../../attachments/read-whole.ts';
import type { DossierPart } from '../../documents/dossier/dossier-part.ts';

/** What a file of this media type is in a dossier; nothing else can be bound. */
const AS: Readonly<Record<string, DossierPart['as']>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpeg',
  'image/png': 'png',
};

/** What an item is called in the 卷内目录; a file's own name may hold anything, so its kind and note are used. */
export const itemTitle = (item: DossierItem): string => {
  if (item.is === 'paper') return item.record.doc.title;
  if (item.is === 'agreement') return '人民调解协议书';
  const { role, note } = item.record.doc;
  return note ? `${role}（${note}）` : role;
};

/** The file whose bytes an item is: of a document the bytes it was made final with. */
const fileOf = (item: DossierItem, { attachments }: DossierRecords): AttachmentDoc | undefined =>
  item.is === 'file'
    ? item.record.doc
    : attachments.find(
        ({ doc }) => doc.ofId === item.record.id && doc.role === FINAL_ROLE && doc.sha256 === item.record.doc.pdfHash,
      )?.doc;

/** Why an item is not in the dossier: no stored pages, a file that cannot be bound, bytes that cannot be had now, or that are not what they were. */
export type NotBound = 'never-stored' | 'not-paper' | NotHad;

/** Reads the bytes of an item, from this disk or else from the county. */
export const partOfItem = async (
  item: DossierItem,
  records: DossierRecords,
  attachments: OpenAttachments,
  signal: AbortSignal,
): Promise<DossierPart | NotBound> => {
  const file = fileOf(item, records);
  if (!file) return 'never-stored';
  const as = AS[file.mediaType];
  if (!as) return 'not-paper';
  const bytes = await readWhole(attachments, file, signal);
  return typeof bytes === 'string' ? bytes : { title: itemTitle(item), bytes, as };
};
