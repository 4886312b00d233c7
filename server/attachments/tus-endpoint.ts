import { randomBytes } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { FileStore } from '@tus/file-store';
import { MemoryLocker, Server } from '@tus/server';
import { ATTACHMENT_LIMITS, sha256Schema, TUS_PATH } from '../../protocol/attachments.ts';
import { OFFICE_APP } from '../allow-office-app.ts';
import type { AttachmentPlace } from './attachment-place.ts';
import { officeKey } from './attachment-place.ts';

/** Below this much free disk no new upload begins: the database must never be the one that finds the disk full. */
const KEEP_FREE_BYTES = 1024 * 1024 * 1024;

export type TusEndpoint = {
  readonly server: Server;
  readonly store: FileStore;
  readonly locker: MemoryLocker;
  /** Who sends a request, told before the request is handled. */
  readonly callers: WeakMap<IncomingMessage, string>;
};

/** Is this upload id one of the office's? */
export const isOfOffice = (upload: string, officeId: string): boolean =>
  new RegExp(`^${officeKey(officeId)}-[0-9a-f]{32}$`, 'u').test(upload);

const freeBytesOf = async (path: string): Promise<number> => {
  const { bavail, bsize } = await statfs(path);
  return bavail * bsize;
};

/** tus 1.0 for devices whose office is known already; ids carry the office, metadata carries the hash and nothing else. */
export const tusEndpoint = (
  { parts }: AttachmentPlace,
  freeBytes: () => Promise<number> = () => freeBytesOf(parts),
): TusEndpoint => {
  const locker = new MemoryLocker();
  const callers: TusEndpoint['callers'] = new WeakMap();
  const store = new FileStore({
    directory: parts,
    expirationPeriodInMilliseconds: ATTACHMENT_LIMITS.uploadDays * 86_400_000,
  });
  const callerOf = (request: { runtime?: { node?: { req: unknown } } }): string => {
    const officeId = callers.get(request.runtime?.node?.req as IncomingMessage);
    if (officeId === undefined) throw { status_code: 401, body: '' };
    return officeId;
  };
  const server = new Server({
    path: TUS_PATH,
    datastore: store,
    locker,
    relativeLocation: true,
    maxSize: ATTACHMENT_LIMITS.bytesMax,
    lockDrainTimeout: 3000,
    allowedOrigins: [OFFICE_APP],
    namingFunction: (request) => `${officeKey(callerOf(request))}-${randomBytes(16).toString('hex')}`,
    onIncomingRequest: async (request, id) => {
      if (!isOfOffice(id, callerOf(request))) throw { status_code: 404, body: '' };
    },
    onUploadCreate: async (_request, { size, metadata }) => {
      const sha256 = sha256Schema.safeParse(metadata?.sha256);
      if (!sha256.success || !size) throw { status_code: 400, body: '' };
      if ((await freeBytes()) < KEEP_FREE_BYTES + size) throw { status_code: 507, body: '' };
      return { metadata: { sha256: sha256.data } };
    },
    // Nothing of ours belongs in an error text; the status says it all.
    onResponseError: (_request, error) => ({
      status_code: (error as { status_code?: number }).status_code ?? 500,
      body: '',
    }),
  });
  return { server, store, locker, callers };
};
