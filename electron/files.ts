import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { BrowserWindow, Dialog } from 'electron';
import type { Saved } from '../protocol/bridge.ts';

/** A new name is on the disk only when its folder is flushed; Windows flushes names with the file. */
export const flushFolder = async (path: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
};

/** Writes beside the target, flushes, then renames: a file that is there is whole. What could not be finished is taken away again. */
export const writeWhole = async (path: string, bytes: Uint8Array): Promise<void> => {
  const part = `${path}.part`;
  try {
    const file = await open(part, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (problem) {
    await rm(part, { force: true });
    throw problem;
  }
  await flushFolder(dirname(path));
};

/** Asks where to, and writes there: whole or not at all. */
export const saveWithDialog = async (
  dialog: Dialog,
  window: BrowserWindow,
  bytes: Uint8Array,
  suggestedName: string,
): Promise<Saved> => {
  const extension = suggestedName.split('.').at(-1) ?? '';
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: basename(suggestedName),
    filters: [{ name: extension, extensions: [extension] }],
  });
  if (canceled || !filePath) return { saved: false };
  try {
    await writeWhole(filePath, bytes);
    return { saved: true, fileName: basename(filePath) };
  } catch {
    return { saved: false, problem: 'file-not-written' };
  }
};
