import { sha256Hex } from '../documents/sha256-hex.ts';
import type { OpenAttachments } from './open-attachments.ts';
import type { FileId } from './sealed-files.ts';

/** Why the bytes of a file cannot be had: not here and not to be fetched now, or not what they were. */
export type NotHad = 'away' | 'damaged';

/** All bytes of a file, from this disk or else from the county, held against its hash. */
export const readWhole = async (
  attachments: OpenAttachments,
  file: FileId,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | NotHad> => {
  if (!(await attachments.has(file))) {
    const fetched = await attachments.download(file, () => {}, signal);
    if (!fetched.ok || fetched.value !== 'here') return 'away';
  }
  const bytes = await attachments.read(file, 0, file.bytes);
  return (await sha256Hex(bytes)) === file.sha256 ? bytes : 'damaged';
};
