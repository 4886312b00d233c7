import { bridge } from '../bridge.ts';
import type { BlobFiles } from './blob-files.ts';

/** Attachment files as this computer gives them: Electron's main process, or the browser's own file system. */
export const blobPlace: BlobFiles = {
  append: (name, at, bytes) => bridge.blobAppend(name, at, bytes),
  commit: (name) => bridge.blobCommit(name),
  discard: (name) => bridge.blobDiscard(name),
  read: (name, at, length) => bridge.blobRead(name, at, length),
  size: (name) => bridge.blobSize(name),
  freeBytes: () => bridge.freeBytes(),
};
