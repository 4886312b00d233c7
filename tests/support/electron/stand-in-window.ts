import { EventEmitter } from 'node:events';
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { chromiumContext } from './chromium-process.ts';
import { standInApp } from './stand-in-app.ts';
import { applyPermissions } from './stand-in-session.ts';
import { StandInWebContents } from './stand-in-web-contents.ts';

const openWindows: StandInWindow[] = [];
let pagesUsed = 0;

// As in Electron: quitting closes the windows, and one that will not close calls it off.
standInApp.on('stand-in-close-windows', (closing: { prevented: boolean }) => {
  for (const window of [...openWindows]) window.close();
  closing.prevented = openWindows.length > 0;
});

const makePage = async () => {
  const context = chromiumContext();
  await applyPermissions(context);
  const given = pagesUsed === 0 ? context.pages()[0] : undefined;
  pagesUsed += 1;
  const page = given ?? (await context.newPage());
  return page;
};

/** Electron's BrowserWindow. Only windows with a sandboxed, isolated page exist here: another sort is refused aloud. */
export class StandInWindow
  extends EventEmitter
  implements
    Pick<
      BrowserWindow,
      'loadURL' | 'focus' | 'isMinimized' | 'minimize' | 'restore' | 'close' | 'destroy' | 'isDestroyed' | 'show'
    >
{
  static getAllWindows = (): readonly StandInWindow[] => openWindows;
  static fromWebContents = (contents: StandInWebContents | undefined): StandInWindow | null =>
    openWindows.find((window) => window.webContents === contents) ?? null;

  readonly webContents: StandInWebContents;
  #minimized = false;
  #destroyed = false;

  constructor({ webPreferences = {} }: BrowserWindowConstructorOptions = {}) {
    super();
    const { sandbox = true, contextIsolation = true, nodeIntegration = false } = webPreferences;
    if (!sandbox || !contextIsolation || nodeIntegration) throw new Error('stand-in: only sandboxed, isolated windows');
    this.webContents = new StandInWebContents(webPreferences, makePage);
    openWindows.push(this);
  }

  loadURL = (address: string): Promise<void> => this.webContents.load(address);
  show = (): void => void this.emit('show');
  focus = (): void => void this.emit('focus');
  isMinimized = (): boolean => this.#minimized;
  isDestroyed = (): boolean => this.#destroyed;
  minimize = (): void => {
    this.#minimized = true;
  };
  restore = (): void => {
    this.#minimized = false;
    this.emit('restore');
  };
  close = (): void => {
    const event = { defaultPrevented: false, preventDefault: () => {} };
    event.preventDefault = () => {
      event.defaultPrevented = true;
    };
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  };
  destroy = (): void => {
    if (this.#destroyed) return;
    this.#destroyed = true;
    openWindows.splice(openWindows.indexOf(this), 1);
    this.webContents.close();
    this.emit('closed');
    if (openWindows.length === 0) standInApp.emit('window-all-closed');
  };
}
