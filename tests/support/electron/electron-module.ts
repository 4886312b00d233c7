import { EventEmitter } from 'node:events';
import type { Dialog, Menu as ElectronMenu, MenuItemConstructorOptions, Shell } from 'electron';
import { StandInWindow } from './stand-in-window.ts';

// biome-ignore lint/performance/noBarrelFile: this file is a module of Electron, which is one name for many things
export { standInApp as app } from './stand-in-app.ts';
export { standInIpcMain as ipcMain } from './stand-in-ipc-main.ts';
export { standInProtocol as protocol } from './stand-in-protocol.ts';
export { standInSafeStorage as safeStorage } from './stand-in-safe-storage.ts';
export { standInSession as session } from './stand-in-session.ts';
export { StandInWindow as BrowserWindow };

/** A person who cancels; a test puts another answer in its place, as it would with the real Electron. */
export const dialog: Pick<Dialog, 'showSaveDialog' | 'showErrorBox'> = {
  showErrorBox: () => {},
  showSaveDialog: async () => ({ canceled: true, filePath: '' }),
};
export const shell: Pick<Shell, 'openExternal'> = { openExternal: async () => {} };
export const powerMonitor = new EventEmitter();
/** What Playwright asks of Electron to close a page. */
export const webContents = {
  fromDevToolsTargetId: (id: string) =>
    StandInWindow.getAllWindows().find((window) => window.webContents.targetId === id)?.webContents,
};

type StandInMenu = { readonly items: readonly MenuItemConstructorOptions[]; readonly popup: () => void };
let menu: StandInMenu | null = null;
/** Menus are kept, and drawn by nobody. */
export const Menu: {
  readonly buildFromTemplate: (items: MenuItemConstructorOptions[]) => StandInMenu;
  readonly setApplicationMenu: (menu: StandInMenu | null) => void;
  readonly getApplicationMenu: () => StandInMenu | null;
} & Partial<Record<keyof typeof ElectronMenu, unknown>> = {
  buildFromTemplate: (items) => ({ items, popup: () => {} }),
  setApplicationMenu: (given) => {
    menu = given;
  },
  getApplicationMenu: () => menu,
};
