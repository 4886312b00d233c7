import type { App, BrowserWindow } from 'electron';

/** One app at a time: a second start brings the first to the front. Answers whether this is the first. */
export const setUpSingleInstance = (app: App, windowNow: () => BrowserWindow | null): boolean => {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return false;
  }
  app.on('second-instance', () => {
    const window = windowNow();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  return true;
};
