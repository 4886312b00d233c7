import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { electronBinary } from '../../../scripts/start/electron-binary.ts';

const STAND_IN = fileURLToPath(new URL('./stand-in.ts', import.meta.url));
const hasScreen = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const binary = hasScreen() ? electronBinary() : null;

/** Which of the two ran; every test run says it once, loudly. */
export const ELECTRON_LINE = binary
  ? `*** ELECTRON: the real one, ${binary} ***`
  : '*** ELECTRON: no binary (or no screen), so the STAND-IN on a real Chromium ***';

export type OfficeApp = {
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly quit: () => Promise<void>;
};

/** A fresh user's folder; a later start on it finds the vault again. */
export const makeUserFolder = (): { readonly folder: string; readonly remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-electron-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

/** The program that runs main, for a test that starts it a second time by itself. */
export const OFFICE_PROGRAM = binary ?? STAND_IN;

/** The surroundings of the program: a user's folder of its own, and programs of the test's before the computer's. */
export const officeEnv = (folder: string, tools = ''): Record<string, string> => ({
  ...(process.env as Record<string, string>),
  XDG_CONFIG_HOME: folder,
  APPDATA: folder,
  PATH: [tools, dirname(process.execPath), process.env.PATH].join(delimiter),
});

/** Starts main as it was built, in Electron or its stand-in; Playwright drives both in the same words. */
export const launchOfficeApp = async (env: Record<string, string>): Promise<OfficeApp> => {
  const electron = await _electron.launch({ executablePath: OFFICE_PROGRAM, args: ['.'], timeout: 30_000, env });
  const page = await electron.firstWindow();
  page.setDefaultTimeout(15_000);
  await page.waitForFunction(() => (document.querySelector('#root')?.childElementCount ?? 0) > 0);
  return { electron, page, quit: () => electron.close() };
};
