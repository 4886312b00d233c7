import type { BrowserWindow } from 'electron';

/** What a draft needs at most to be encrypted and written. */
const FLUSH_MS = 400;

/** Before the window closes, the forms are told to put what was typed into the drafts, and get the time for it. */
export const flushOnClose = (window: BrowserWindow): void => {
  let told = false;
  // Windows is shutting down and may not wait.
  window.on('query-session-end', () => window.webContents.send('flushNow'));
  window.on('close', (event) => {
    if (told) return;
    told = true;
    event.preventDefault();
    window.webContents.send('flushNow');
    setTimeout(() => window.destroy(), FLUSH_MS);
  });
};
