import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const NAMES: Readonly<Record<string, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};

/** Where npm put the electron package; its binary comes apart from it. */
export const electronFolder = (): string => dirname(createRequire(import.meta.url).resolve('electron/package.json'));

/** Electron's own program, from ELECTRON_OVERRIDE_DIST_PATH or beside its package; null when it never arrived. */
export const electronBinary = (): string | null => {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(electronFolder(), 'dist');
  const path = join(folder, NAMES[process.platform] ?? 'electron');
  return existsSync(path) ? path : null;
};
