import { EventEmitter } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import type { BrowserWindow } from 'electron';
import { expect, test } from 'vitest';
import { windowPrinting } from '../../electron/printing/window-printing.ts';
import type { PrintAsk } from '../../protocol/printing.ts';

const VIEWER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html';
type PrintOptions = { readonly silent: boolean; readonly deviceName?: string };
type End = readonly [printed: boolean, reason: string];

/** A hidden window whose PDF viewer comes late, as Electron's does; the stand-in has no printers. */
const windows = (end: End, names: readonly string[]) => {
  const seen = { options: [] as PrintOptions[], file: '', bytes: '', destroyed: 0, printedBeforeViewer: false };
  class HiddenWindow {
    readonly webContents = Object.assign(new EventEmitter(), {
      mainFrame: { framesInSubtree: [] as { url: string }[] },
      getPrintersAsync: async () => names.map((name) => ({ name, displayName: `${name}（一楼）`, description: '' })),
      print: (options: PrintOptions, done: (printed: boolean, reason: string) => void) => {
        seen.printedBeforeViewer ||= this.webContents.mainFrame.framesInSubtree.length === 0;
        seen.options.push(options);
        done(...end);
      },
    });
    loadFile = async (file: string) => {
      seen.file = file;
      seen.bytes = readFileSync(file, 'latin1');
      setImmediate(() => {
        this.webContents.mainFrame.framesInSubtree.push({ url: VIEWER });
        this.webContents.emit('did-frame-finish-load');
      });
    };
    destroy = () => {
      seen.destroyed += 1;
    };
  }
  const Window = HiddenWindow as unknown as typeof BrowserWindow;
  return { seen, printing: windowPrinting(Window, () => new Window()) };
};
const PAGE = new TextEncoder().encode('%PDF-1.4 page');
const ask = (more: Partial<PrintAsk> = {}): PrintAsk => ({
  ...{ printer: 'HP', copies: 2, duplex: 'shortEdge', silent: true },
  ...more,
});

test('直接打印 goes to the chosen printer without a dialog, only once the viewer stands; window and file are gone afterwards', async () => {
  const { seen, printing } = windows([true, ''], ['HP', 'Canon']);
  expect(await printing.printPdf(PAGE, ask())).toEqual({ outcome: 'handed', printer: 'HP' });
  expect(seen.options).toEqual([
    expect.objectContaining({ silent: true, deviceName: 'HP', copies: 2, duplexMode: 'shortEdge' }),
  ]);
  expect([seen.printedBeforeViewer, seen.bytes, seen.destroyed]).toEqual([false, '%PDF-1.4 page', 1]);
  expect(existsSync(seen.file)).toBe(false);
});

test('with the dialog it is not claimed to know on which printer', async () => {
  const { seen, printing } = windows([true, ''], ['HP']);
  expect(await printing.printPdf(PAGE, ask({ silent: false, printer: null }))).toEqual({ outcome: 'handed' });
  expect(seen.options[0]).not.toHaveProperty('deviceName');
});

test.each([
  ['HP', 'Print job canceled', 'print-cancelled'],
  ['Microsoft Print to PDF', 'Print job failed', 'print-cancelled'],
  ['HP', 'Print job failed', 'print-failed'],
  ['HP', 'Invalid printer settings', 'printer-gone'],
])('%s ending with "%s" is told as %s, and the window is gone', async (printer, reason, problem) => {
  const { seen, printing } = windows([false, reason], [printer]);
  expect(await printing.printPdf(PAGE, ask({ printer }))).toEqual({ outcome: 'failed', problem });
  expect(seen.destroyed).toBe(1);
});

test('no printer, or one that is gone, is said before a window is made', async () => {
  expect(await windows([true, ''], []).printing.printPdf(PAGE, ask())).toMatchObject({ problem: 'printer-none' });
  const { seen, printing } = windows([true, ''], ['Canon']);
  expect(await printing.printPdf(PAGE, ask())).toMatchObject({ problem: 'printer-gone' });
  expect(seen.destroyed).toBe(0);
});
