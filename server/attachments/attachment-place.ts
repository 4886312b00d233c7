import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the county keeps attachments: begun uploads, and whole files by office and content. */
export type AttachmentPlace = {
  readonly parts: string;
  readonly fileOf: (officeId: string, sha256: string) => { readonly folder: string; readonly file: string };
};

/** An office inside paths and upload ids: a fixed-length word that no office id can break out of. */
export const officeKey = (officeId: string): string => createHash('sha256').update(officeId).digest('hex').slice(0, 16);

/** Lays the folders out; only the server's own user may read them. */
export const attachmentPlace = async (root: string): Promise<AttachmentPlace> => {
  const parts = join(root, 'parts');
  await mkdir(parts, { recursive: true, mode: 0o700 });
  return {
    parts,
    fileOf: (officeId, sha256) => {
      const folder = join(root, officeKey(officeId), sha256.slice(0, 2));
      return { folder, file: join(folder, sha256) };
    },
  };
};
