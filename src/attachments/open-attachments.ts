import type { AttachmentDoc } from '../../domain/kinds/attachment.ts';
import type { Result } from '../../domain/problem.ts';
import { useSyncStatus } from '../sync/status.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import { type Attaching, addAttachment } from './add-attachment.ts';
import type { BlobFiles } from './blob-files.ts';
import { blobKeys } from './blob-keys.ts';
import { downloadFile } from './download-file.ts';
import { keepBytes } from './keep-bytes.ts';
import { photoCopy } from './photo-copy.ts';
import { createSealedFiles, type FileId } from './sealed-files.ts';
import { createTransferEngine } from './transfer-engine.ts';
import { openTransferLedger } from './transfer-ledger.ts';
import { NO_TRANSFER, useTransferStatus } from './transfer-status.ts';

/** Attachments of an open vault, as screens may use them. */
export type OpenAttachments = {
  readonly add: (attaching: Attaching) => Promise<Result<string | null>>;
  /** Encrypts bytes the program made onto the disk, flushed; answers what their record must name, or null where the disk refused. */
  readonly keep: (bytes: Uint8Array<ArrayBuffer>) => Promise<FileId | null>;
  readonly has: (file: FileId) => Promise<boolean>;
  readonly isVerified: (sha256: string) => boolean;
  readonly read: (file: FileId, from: number, to: number) => Promise<Uint8Array<ArrayBuffer>>;
  readonly download: (
    file: FileId,
    onProgress: (bytes: number) => void,
    signal: AbortSignal,
  ) => Promise<Result<'here' | 'cancelled'>>;
  readonly freeBytes: () => Promise<number | null>;
  readonly stop: () => void;
};

const PIECE_TIMEOUT_MS = 90_000;
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Opens the attachment files under the vault's key and starts sending what the county does not have. */
export const openAttachments = async (vault: OpenVault, place: BlobFiles): Promise<OpenAttachments> => {
  const keys = await blobKeys(await vault.blobKey());
  const files = createSealedFiles(place, keys);
  const ledger = await openTransferLedger(place, keys);
  const line = () => {
    const { serverAddress, deviceId, deviceSecret } = vault.identity;
    return { address: serverAddress, bearer: `${deviceId}.${deviceSecret}` };
  };
  const rows = (): readonly { id: string; doc: AttachmentDoc }[] => vault.view.all('attachment');
  const engine = createTransferEngine({
    files,
    ledger,
    line,
    rows,
    mayGo: (id) => !vault.view.isPending(id),
    random: Math.random,
    tell: (status) => useTransferStatus.setState(status),
    later: (work, ms) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    pieceTimeoutMs: PIECE_TIMEOUT_MS,
  });
  const wake = () => void engine.wake();
  const looked = () => `${rows().length}|${rows().filter(({ id }) => vault.view.isPending(id)).length}`;
  let seen = looked();
  const forget = [
    // A new attachment, or one whose record has just reached the county.
    vault.view.subscribe(() => {
      const now = looked();
      if (now !== seen) wake();
      seen = now;
    }),
    // The line is back: sync has just been through.
    useSyncStatus.subscribe((now, before) => {
      if (now.lastSyncedAt !== before.lastSyncedAt && useTransferStatus.getState().problemCode) wake();
    }),
    () => window.removeEventListener('online', wake),
  ];
  window.addEventListener('online', wake);
  wake();
  return {
    add: (attaching) => addAttachment({ vault, files, place, copyPhoto: photoCopy }, attaching),
    keep: (bytes) => keepBytes(files, bytes),
    has: files.has,
    isVerified: ledger.isVerified,
    read: files.read,
    download: async (file, onProgress, signal) => {
      const done = await downloadFile({ line: line(), file, files, onProgress, signal, wait: sleep });
      useTransferStatus.setState(({ round }) => ({ round: round + 1 }));
      return done;
    },
    freeBytes: place.freeBytes,
    stop: () => {
      engine.stop();
      for (const end of forget) end();
      useTransferStatus.setState(NO_TRANSFER);
    },
  };
};
