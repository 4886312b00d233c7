import { join } from 'node:path';
import { BrowserWindow, dialog } from 'electron';
import { APP_ORIGIN } from './app-protocol.ts';

/** A page that crashes again within this time is not brought back: it would go round for ever. */
const CRASH_AGAIN_MS = 10_000;

const bringBack = (window: BrowserWindow): void => {
  let lastAt = 0;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    if (Date.now() - lastAt > CRASH_AGAIN_MS) window.webContents.reload();
    else dialog.showErrorBox('枫桥出了问题', '页面连续两次意外退出。已保存的内容都在，请关掉程序重新打开。');
    lastAt = Date.now();
  });
};

/** The office's one window. A page that crashes comes back by itself, locked: what was typed is in the drafts. */
export const openWindow = (folder: string): BrowserWindow => {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    title: '枫桥',
    backgroundColor: '#f4f2ec',
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(folder, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  });
  bringBack(window);
  // A load that a reload cut short is no failure.
  window.loadURL(`${APP_ORIGIN}/`).catch(() => {});
  return window;
};
