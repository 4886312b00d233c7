import type { BrowserWindow } from 'electron';
import type { BridgeHandlers } from '../ipc.ts';
import { cupsPrinting } from './cups-printing.ts';
import { windowPrinting } from './window-printing.ts';

export type Printing = Pick<BridgeHandlers, 'printers' | 'printPdf' | 'printState' | 'cancelPrint'>;

/** Through CUPS on Linux, where Electron's own printing has broken again and again; elsewhere through a hidden window. */
export const printing = (Window: typeof BrowserWindow, windowNow: () => BrowserWindow | null): Printing =>
  process.platform === 'linux' ? cupsPrinting() : windowPrinting(Window, windowNow);
