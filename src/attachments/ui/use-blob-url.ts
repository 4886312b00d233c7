import { useEffect, useState } from 'react';
import { useAttachments } from '../attachments-context.ts';
import type { FileId } from '../sealed-files.ts';

const PIECE = 1024 * 1024;
export type Shown =
  | { readonly at: 'reading'; readonly part: number }
  | { readonly at: 'ready'; readonly url: string; readonly blob: Blob }
  | { readonly at: 'damaged' };

/** A file of this computer opened for looking: read piece by piece, gone when nobody looks. Undefined: nothing to open. */
export const useBlobUrl = (file: FileId | undefined, mediaType: string): Shown => {
  const attachments = useAttachments();
  const [shown, setShown] = useState<Shown>({ at: 'reading', part: 0 });
  const sha256 = file?.sha256;
  const bytes = file?.bytes ?? 0;
  useEffect(() => {
    if (!attachments || !sha256) return;
    let left = false;
    let url = '';
    const open = async () => {
      const pieces: Blob[] = [];
      for (let from = 0; from < bytes && !left; from += PIECE) {
        const to = Math.min(bytes, from + PIECE);
        pieces.push(new Blob([await attachments.read({ sha256, bytes }, from, to)]));
        setShown({ at: 'reading', part: to / bytes });
      }
      if (left) return;
      const blob = new Blob(pieces, { type: mediaType });
      url = URL.createObjectURL(blob);
      setShown({ at: 'ready', url, blob });
    };
    setShown({ at: 'reading', part: 0 });
    open().catch(() => left || setShown({ at: 'damaged' }));
    return () => {
      left = true;
      if (url) URL.revokeObjectURL(url);
    };
  }, [attachments, sha256, bytes, mediaType]);
  return shown;
};
