import { FINAL_ROLE } from '../../../domain/kinds/attachment.ts';
import type { LedgerRecord } from '../../../domain/record.ts';
import type { OpenAttachments } from '../../attachments/open-attachments.ts';
import { type NotHad, readWhole } from '../../attachments/read-whole.ts';
import { assembleInWorker } from '../../documents/dossier/assemble-in-worker.ts';
import type { DossierPart } from '../../documents/dossier/dossier-part.ts';
import { markInWorker } from '../../documents/mark-in-worker.ts';
import { pdfPageCount } from '../../documents/pdf-page-count.ts';
import { sha256Hex } from '../../documents/sha256-hex.ts';
import type { MadePdf } from '../../printing/made-pdf.ts';
import type { BatchItem } from './batch-items.ts';

/** Why a document is not among them. */
export type LeftOut = { readonly item: BatchItem; readonly why: NotHad | 'never-stored' | 'not-marked' };
export type BatchMade = {
  readonly made: MadePdf | null;
  readonly printed: readonly BatchItem[];
  readonly leftOut: readonly LeftOut[];
};

type BatchJob = {
  readonly items: readonly BatchItem[];
  readonly files: readonly LedgerRecord<'attachment'>[];
  readonly attachments: OpenAttachments;
  readonly signal: AbortSignal;
  readonly onStep: (done: number) => void;
};

/** The stored bytes of one document with the mark 副本: an original is printed from the document's own page, where it is counted. */
const partOf = async (
  item: BatchItem,
  { files, attachments, signal }: BatchJob,
): Promise<DossierPart | LeftOut['why']> => {
  const file = files.find(
    ({ doc }) => doc.ofId === item.id && doc.role === FINAL_ROLE && doc.sha256 === item.pdfHash,
  )?.doc;
  if (!file) return 'never-stored';
  const bytes = await readWhole(attachments, file, signal);
  if (typeof bytes === 'string') return bytes;
  const marked = await markInWorker(bytes, '副本');
  return marked ? { title: item.title, bytes: marked, as: 'pdf' } : 'not-marked';
};

/** Many final documents as one file to be printed in one go; null when it was stopped. */
export const makeBatch = async (job: BatchJob): Promise<BatchMade | null> => {
  const parts: DossierPart[] = [];
  const leftOut: LeftOut[] = [];
  const printed: BatchItem[] = [];
  for (const [at, item] of job.items.entries()) {
    if (job.signal.aborted) return null;
    const part = await partOf(item, job);
    if (typeof part === 'string') leftOut.push({ item, why: part });
    else {
      parts.push(part);
      printed.push(item);
    }
    job.onStep(at + 1);
  }
  if (parts.length === 0) return { made: null, printed, leftOut };
  const bytes = await assembleInWorker({ front: [], parts, numbered: false, onPart: () => {}, signal: job.signal });
  if (!bytes) return null;
  const sha256 = await sha256Hex(bytes);
  return { made: { bytes, sha256, pages: pdfPageCount(bytes), fileName: '文书合印.pdf' }, printed, leftOut };
};
