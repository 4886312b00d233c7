import { dossierOrder } from '../../../domain/dossier/dossier-order.ts';
import type { DossierRecords } from '../../../domain/dossier/dossier-records.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { OpenAttachments } from '../../attachments/open-attachments.ts';
import { assembleInWorker } from '../../documents/dossier/assemble-in-worker.ts';
import { dossierEntries } from '../../documents/dossier/dossier-entries.ts';
import type { DossierPart } from '../../documents/dossier/dossier-part.ts';
import { pdfPageCount } from '../../documents/pdf-page-count.ts';
import { sha256Hex } from '../../documents/sha256-hex.ts';
import type { MadePdf } from '../../printing/made-pdf.ts';
import type { OpenVault } from '../../vault/open-vault.ts';
import { framePdf } from './frame-pdf.ts';
import { itemTitle, type NotBound, partOfItem } from './part-of-item.ts';

export type LeftOut = { readonly title: string; readonly why: NotBound };
export type DossierMade = { readonly made: MadePdf; readonly leftOut: readonly LeftOut[] };

type DossierJob = {
  readonly vault: OpenVault;
  readonly attachments: OpenAttachments;
  readonly records: DossierRecords;
  readonly signal: AbortSignal;
  /** Steps done of all: each document is read and bound. */
  readonly onStep: (done: number, all: number) => void;
};

const FAILED: readonly Problem[] = [{ code: 'render-failed', path: '', severity: 'error' }];

type Read = { readonly parts: readonly DossierPart[]; readonly leftOut: readonly LeftOut[] };

const readParts = async ({ records, attachments, signal, onStep }: DossierJob): Promise<Read> => {
  const items = dossierOrder(records);
  const parts: DossierPart[] = [];
  const leftOut: LeftOut[] = [];
  for (const [at, item] of items.entries()) {
    if (signal.aborted) break;
    const part = await partOfItem(item, records, attachments, signal);
    if (typeof part === 'string') leftOut.push({ title: itemTitle(item), why: part });
    else parts.push(part);
    onStep(at + 1, 2 * items.length + 1);
  }
  return { parts, leftOut };
};

/** The whole dossier of a case as one PDF: cover, contents with true page numbers, every document in order, back. Null when it was stopped. */
export const makeDossier = async (job: DossierJob): Promise<DossierMade | readonly Problem[] | null> => {
  const { vault, records, signal, onStep } = job;
  const { parts, leftOut } = await readParts(job);
  if (signal.aborted) return null;
  const counts = parts.map(({ as, bytes }) => (as === 'pdf' ? pdfPageCount(bytes) : 1));
  const framed = { vault, caseId: records.case.id, today: records.today };
  const cover = await framePdf('D00', framed);
  const contents = await framePdf('D00b', framed, dossierEntries(parts, counts));
  const back = await framePdf('D15', framed);
  if (!cover.ok) return cover.problems;
  if (!contents.ok) return contents.problems;
  if (!back.ok) return back.problems;
  const bytes = await assembleInWorker({
    front: [cover.value, contents.value],
    parts,
    back: back.value,
    onPart: (done) => onStep(parts.length + done, 2 * parts.length + 1),
    signal,
  });
  if (!bytes) return signal.aborted ? null : FAILED;
  const made = {
    bytes,
    sha256: await sha256Hex(bytes),
    pages: pdfPageCount(bytes),
    fileName: '人民调解卷宗.pdf',
  };
  return { made, leftOut };
};
