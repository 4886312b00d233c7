import { join } from 'node:path';
import { app, BrowserWindow, dialog, safeStorage, shell } from 'electron';
import { blobFiles } from './blob-files.ts';
import { saveWithDialog } from './files.ts';
import type { BridgeHandlers } from './ipc.ts';
import { journalFiles } from './journal-files.ts';
import { unwrapKey, wrapKey } from './keychain.ts';
import { printing } from './printing/printing.ts';

/** What the computer answers to each thing the window may ask. */
export const bridgeHandlers = (windowNow: () => BrowserWindow | null): BridgeHandlers => {
  const save = (bytes: Uint8Array, name: string) => {
    const window = windowNow();
    return window ? saveWithDialog(dialog, window, bytes, name) : { saved: false };
  };
  return {
    appInfo: () => ({
      version: app.getVersion(),
      platform: process.platform,
      electron: process.versions.electron ?? '',
      serverAddress: process.env.FENGQIAO_SERVER ?? null,
    }),
    ...printing(BrowserWindow, windowNow),
    savePdf: save,
    saveFile: save,
    wrapKey: (key) => wrapKey(safeStorage, key),
    unwrapKey: (wrapped) => unwrapKey(safeStorage, wrapped),
    ...journalFiles(join(app.getPath('userData'), 'journal')),
    ...blobFiles(join(app.getPath('userData'), 'blobs')),
    openExternal: (address) => void (/^https?:\/\//u.test(address) && shell.openExternal(address)),
  };
};
