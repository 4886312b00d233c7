import { hashBlob, piecesOf } from './hash-blob.ts';
import type { FileId, SealedFiles } from './sealed-files.ts';

/** Bytes the program made (a final document), encrypted and flushed before any record names them; null where the disk refused. */
export const keepBytes = async (files: SealedFiles, bytes: Uint8Array<ArrayBuffer>): Promise<FileId | null> => {
  const blob = new Blob([bytes]);
  try {
    const id = { sha256: await hashBlob(blob), bytes: blob.size };
    return (await files.write(id, piecesOf(blob))) ? id : null;
  } catch {
    return null;
  }
};
