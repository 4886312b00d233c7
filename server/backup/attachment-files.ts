import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { backupRefusal } from './backup-refusal.ts';

/** Where the server keeps attachments under its data folder; each is named by the SHA-256 of its content. */
export const ATTACHMENTS = 'attachments';

const HASH = /^[0-9a-f]{64}$/u;

/** The finished attachments, as paths under the folder with `/` between; what is still arriving has another name and is left out. */
export const attachmentPaths = async (folder: string): Promise<readonly string[]> => {
  if (!existsSync(folder)) return [];
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((one) => one.isFile() && HASH.test(one.name))
    .map((one) => relative(folder, join(one.parentPath, one.name)).split(sep).join('/'))
    .sort();
};

/** The file's bytes; refused at its end when they are not what its name says. */
export async function* attachmentBytes(folder: string, path: string): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(join(folder, path)) as AsyncIterable<Buffer>) {
    hash.update(piece);
    yield piece;
  }
  if (!path.endsWith(hash.digest('hex'))) throw backupRefusal('backup-attachment');
}

/** Only what this program writes itself: parts of plain letters, the last one a hash. Nothing in a backup leads out of the folder. */
export const isAttachmentPath = (path: string): boolean => /^(?:[A-Za-z0-9_-]{1,64}\/){0,4}[0-9a-f]{64}$/u.test(path);

/** Writes a file beside its place, flushes it, moves it there; one that is there already stays. */
export const putAttachment = async (folder: string, path: string, data: AsyncIterable<Buffer>): Promise<void> => {
  const place = join(folder, path);
  const half = `${place}.restoring`;
  await mkdir(dirname(place), { recursive: true });
  const file = await open(half, 'w', 0o600);
  try {
    for await (const piece of data) await file.writeFile(piece);
    await file.sync();
    await file.close();
    await rename(half, place);
  } catch (trouble) {
    await file.close().catch(() => {});
    await rm(half, { force: true });
    throw trouble;
  }
};
