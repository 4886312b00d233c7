import { useEffect, useState } from 'react';
import { markInWorker } from '../documents/mark-in-worker.ts';
import type { PdfMark } from '../documents/mark-pdf.ts';
import { sha256Hex } from '../documents/sha256-hex.ts';
import type { MadePdf } from '../printing/made-pdf.ts';

type Marked = { readonly of: MadePdf; readonly mark: PdfMark; readonly made: MadePdf | null };

/** Stored bytes as they go to the printer: as they are, or with a mark laid over every page. Null while that is being done, or where it could not be. */
export const useMarkedPdf = (
  stored: MadePdf | null,
  mark: PdfMark | null,
): { readonly made: MadePdf | null; readonly busy: boolean; readonly failed: boolean } => {
  const [marked, setMarked] = useState<Marked | null>(null);
  useEffect(() => {
    if (!stored || !mark) return;
    let left = false;
    const lay = async () => {
      const bytes = await markInWorker(stored.bytes, mark);
      if (left) return;
      if (!bytes) return setMarked({ of: stored, mark, made: null });
      const copy = bytes.slice();
      const fileName = stored.fileName.replace(/\.pdf$/u, `（${mark}）.pdf`);
      setMarked({ of: stored, mark, made: { ...stored, bytes: copy, sha256: await sha256Hex(copy), fileName } });
    };
    void lay();
    return () => {
      left = true;
    };
  }, [stored, mark]);
  if (!mark) return { made: stored, busy: false, failed: false };
  const ready = marked !== null && marked.of === stored && marked.mark === mark;
  return { made: ready ? marked.made : null, busy: stored !== null && !ready, failed: ready && marked.made === null };
};
