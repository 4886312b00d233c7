import { useEffect, useMemo, useState } from 'react';
import { FINAL_ROLE } from '../../domain/kinds/attachment.ts';
import { useAttachments } from '../attachments/attachments-context.ts';
import type { OpenAttachments } from '../attachments/open-attachments.ts';
import type { FileId } from '../attachments/sealed-files.ts';
import { pdfPageCount } from '../documents/pdf-page-count.ts';
import { sha256Hex } from '../documents/sha256-hex.ts';
import type { MadePdf } from '../printing/made-pdf.ts';
import { useSyncStatus } from '../sync/status.ts';
import { useRecords } from '../vault/vault-context.ts';

type FinalOf = { readonly id: string; readonly pdfHash: string | undefined };

/**
 * The stored bytes of a final document: being read, here, being fetched from the county, not to be had now (no line, or the computer that made it
 * has not sent them yet), not what was made final, or never stored (made final by an older version).
 */
export type FinalPdf =
  | { readonly at: 'reading' | 'fetching' | 'away' | 'damaged' | 'never-stored'; readonly made: null }
  | { readonly at: 'here'; readonly made: MadePdf };

const DAMAGED: FinalPdf = { at: 'damaged', made: null };
const READING: FinalPdf = { at: 'reading', made: null };
const NONE_YET = { of: undefined, found: READING };

const read = async (attachments: OpenAttachments, file: FileId, fileName: string): Promise<FinalPdf> => {
  const bytes = await attachments.read(file, 0, file.bytes);
  // The seal itself: what is shown and printed is what was made final, or nothing is.
  if ((await sha256Hex(bytes)) !== file.sha256) return DAMAGED;
  return { at: 'here', made: { bytes, sha256: file.sha256, pages: pdfPageCount(bytes), fileName } };
};

const fetchFirst = async (attachments: OpenAttachments, file: FileId, signal: AbortSignal): Promise<boolean> => {
  const done = await attachments.download(file, () => {}, signal);
  return done.ok && done.value === 'here';
};

/** Reads a final document from this computer, fetching it first where it is not here; tries again after every talk with the county. */
export const useFinalPdf = ({ id, pdfHash }: FinalOf): FinalPdf => {
  const attachments = useAttachments();
  const all = useRecords('attachment');
  const lastSyncedAt = useSyncStatus((status) => status.lastSyncedAt);
  const record = useMemo(
    () => all.find(({ doc }) => doc.ofId === id && doc.role === FINAL_ROLE && doc.sha256 === pdfHash),
    [all, id, pdfHash],
  );
  const sha256 = record?.doc.sha256;
  const [kept, setKept] = useState<{ readonly of: string | undefined; readonly found: FinalPdf }>(NONE_YET);
  // What was read for another document is never shown, saved or printed as this one's, not for a moment.
  const found = kept.of === sha256 ? kept.found : READING;
  const [tries, setTries] = useState(0);
  const away = found.at === 'away';
  // biome-ignore lint/correctness/useExhaustiveDependencies: while the bytes are away, every talk with the county is a reason to ask again
  useEffect(() => {
    if (away) setTries((before) => before + 1);
  }, [lastSyncedAt]);
  const bytes = record?.doc.bytes ?? 0;
  const fileName = record?.doc.fileName ?? '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` is what makes it try again
  useEffect(() => {
    if (!attachments || !sha256) return;
    const stop = new AbortController();
    const setFound = (next: FinalPdf) => setKept({ of: sha256, found: next });
    const file = { sha256, bytes };
    const open = async (): Promise<FinalPdf> => {
      if (!(await attachments.has(file))) {
        setFound({ at: 'fetching', made: null });
        if (!(await fetchFirst(attachments, file, stop.signal))) return { at: 'away', made: null };
      }
      const found = await read(attachments, file, fileName).catch(() => DAMAGED);
      if (found.at !== 'damaged' || !(await fetchFirst(attachments, file, stop.signal))) return found;
      // This disk's copy was touched; the county's is taken in its place, and weighed like the first.
      return read(attachments, file, fileName);
    };
    open()
      .catch(() => DAMAGED)
      .then((next) => stop.signal.aborted || setFound(next));
    return () => stop.abort();
  }, [attachments, sha256, bytes, fileName, tries]);
  return record ? found : { at: 'never-stored', made: null };
};
