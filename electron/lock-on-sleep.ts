import type { BrowserWindow, PowerMonitor } from 'electron';

/** A laptop that is shut or locked locks the vault. */
export const lockOnSleep = (powerMonitor: PowerMonitor, windowNow: () => BrowserWindow | null): void => {
  const lock = () => windowNow()?.webContents.send('lockNow');
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);
};
