import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { PrintAsk, Printed, Printers } from '../../protocol/printing.ts';
import { printByWindow } from './print-by-window.ts';
import type { Printing } from './printing.ts';

/** Plugins: Chromium's PDF viewer is one. */
const HIDDEN = { show: false, webPreferences: { sandbox: true, contextIsolation: true, plugins: true } } as const;

const listPrinters = async (window: BrowserWindow | null): Promise<Printers> => {
  const found = (await window?.webContents.getPrintersAsync().catch(() => [])) ?? [];
  const printers = found.map(({ name, displayName }) => ({ name, label: displayName || name }));
  const common = { way: 'dialog', printers, defaultName: null } as const;
  return printers.length === 0 ? { ...common, problem: 'printer-none' } : common;
};

const printFile = async (Window: typeof BrowserWindow, bytes: Uint8Array, ask: PrintAsk): Promise<Printed> => {
  const folder = await mkdtemp(join(tmpdir(), 'fengqiao-print-'));
  const file = join(folder, 'print.pdf');
  try {
    await writeFile(file, bytes, { mode: 0o600 });
    return await printByWindow(new Window(HIDDEN), file, ask);
  } catch {
    return { outcome: 'failed', problem: 'print-failed' };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Printing through Chromium's PDF viewer: with the system's dialog, or without it on the printer that was chosen. The system tells nothing after the handing. */
export const windowPrinting = (Window: typeof BrowserWindow, windowNow: () => BrowserWindow | null): Printing => ({
  printers: () => listPrinters(windowNow()),
  printPdf: async (bytes, ask) => {
    const { printers, problem } = await listPrinters(windowNow());
    if (problem) return { outcome: 'failed', problem };
    if (ask.printer !== null && !printers.some(({ name }) => name === ask.printer))
      return { outcome: 'failed', problem: 'printer-gone' };
    return printFile(Window, bytes, ask);
  },
  printState: () => ({ at: 'unknown' }),
  cancelPrint: () => false,
});
