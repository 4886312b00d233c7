import { mkdir, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ProblemCode } from '../../domain/problem-codes.ts';
import type { Database } from '../db/database.ts';
import type { KnownDevice } from '../sync/known-device.ts';
import type { AttachmentPlace } from './attachment-place.ts';
import { flushPath } from './flush-path.ts';
import { hashFile } from './hash-file.ts';
import { isOfOffice, type TusEndpoint } from './tus-endpoint.ts';

export type FinalizeParts = {
  readonly database: Database;
  readonly place: AttachmentPlace;
  readonly tus: TusEndpoint;
  readonly now: () => Date;
};
type Wanted = { readonly sha256: string; readonly upload: string };
type Verified = { readonly bytes: number } | { readonly code: ProblemCode };

/** Length of a file the county has verified for this office; null: it has not. */
export const verifiedBytes = async (database: Database, officeId: string, sha256: string): Promise<number | null> => {
  const row = await database
    .selectFrom('attachments')
    .select('bytes')
    .where('office_id', '=', officeId)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row?.bytes ?? null;
};

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const forget = async ({ store }: TusEndpoint, upload: string): Promise<void> => {
  await store.remove(upload).catch(() => {});
  await store.configstore.delete(upload).catch(() => {});
};

/** A moved upload leaves its note behind; the note goes, the content stays. */
const enter = async ({ database, now }: FinalizeParts, device: KnownDevice, sha256: string, bytes: number) => {
  await database
    .insertInto('attachments')
    .values({ office_id: device.officeId, sha256, bytes, device_id: device.id, verified_at: now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return { bytes };
};

/** Killed between the move and the row: the content is in its place already and is judged there. */
const fromItsPlace = async (parts: FinalizeParts, device: KnownDevice, sha256: string): Promise<Verified | null> => {
  const { file, folder } = parts.place.fileOf(device.officeId, sha256);
  if (!(await isThere(file))) return null;
  const found = await hashFile(file);
  if (found.sha256 !== sha256) return null;
  await flushPath(file, 'file');
  await flushPath(folder, 'folder');
  return enter(parts, device, sha256, found.bytes);
};

const fromUpload = async (parts: FinalizeParts, device: KnownDevice, { sha256, upload }: Wanted): Promise<Verified> => {
  const { place, tus } = parts;
  const begun = await tus.store.getUpload(upload).catch(() => null);
  if (!begun) return (await fromItsPlace(parts, device, sha256)) ?? { code: 'attachment-unknown' };
  if (begun.size !== begun.offset) return { code: 'attachment-incomplete' };
  const part = join(place.parts, upload);
  const found = await hashFile(part);
  if (found.sha256 !== sha256) {
    await forget(tus, upload);
    return { code: 'attachment-differs' };
  }
  const { file, folder } = place.fileOf(device.officeId, sha256);
  await flushPath(part, 'file');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await rename(part, file);
  await flushPath(folder, 'folder');
  await flushPath(dirname(folder), 'folder');
  const entered = await enter(parts, device, sha256, found.bytes);
  await tus.store.configstore.delete(upload).catch(() => {});
  return entered;
};

/**
 * The step that makes an upload true: re-hash, flush, move into its place, enter the row, and only then say verified.
 * Asking again after any interruption gets the same answer; a wrong hash is deleted and told.
 */
export const finalizeUpload = async (parts: FinalizeParts, device: KnownDevice, wanted: Wanted): Promise<Verified> => {
  const { upload, sha256 } = wanted;
  if (!isOfOffice(upload, device.officeId)) return { code: 'attachment-unknown' };
  const lock = parts.tus.locker.newLock(upload);
  const stop = new AbortController();
  // A half-open request may still hold the upload; it is asked to let go, and if it will not, the device comes again.
  try {
    await lock.lock(stop.signal, () => {});
  } catch {
    return { code: 'attachment-incomplete' };
  }
  try {
    const bytes = await verifiedBytes(parts.database, device.officeId, sha256);
    if (bytes === null) return await fromUpload(parts, device, wanted);
    await forget(parts.tus, upload);
    return { bytes };
  } finally {
    await lock.unlock();
  }
};
