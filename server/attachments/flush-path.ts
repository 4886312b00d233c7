import { open } from 'node:fs/promises';

/** fsync of a file or a folder; Windows cannot open a folder and needs none. */
export const flushPath = async (path: string, kind: 'file' | 'folder'): Promise<void> => {
  if (kind === 'folder' && process.platform === 'win32') return;
  const handle = await open(path, kind === 'file' ? 'r+' : 'r');
  await handle.sync().finally(() => handle.close());
};
