import { once } from 'node:events';
import type { BrowserWindow } from 'electron';
import type { PrintAsk, Printed, PrintProblem } from '../../protocol/printing.ts';

/** How long Chromium's PDF viewer may take to stand in the window. */
const VIEWER_MS = 15_000;
const VIEWER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';

/**
 * Until the PDF viewer's own frame has loaded: the window says did-finish-load before there is anything to print, and would print an empty page
 * (electron#40797).
 */
const viewerStands = async ({ webContents }: BrowserWindow): Promise<void> => {
  const signal = AbortSignal.timeout(VIEWER_MS);
  while (!webContents.mainFrame.framesInSubtree.some((frame) => frame.url.startsWith(VIEWER)))
    await once(webContents, 'did-frame-finish-load', { signal });
};

/** A printer that writes a file asks where to; who cancels that is told as a failure, and is none. */
const WRITES_FILES = /print to pdf|xps|onenote|导出为/iu;

/** Electron's words for the end of a print, as one of our codes. */
const windowProblem = (reason: string, printer: string | null): PrintProblem => {
  if (/cancel/iu.test(reason) || WRITES_FILES.test(printer ?? '')) return 'print-cancelled';
  return /device ?name|printer settings/iu.test(reason) ? 'printer-gone' : 'print-failed';
};

const printNow = ({ webContents }: BrowserWindow, { printer, copies, duplex, silent }: PrintAsk): Promise<Printed> =>
  new Promise((resolve) => {
    const device = printer === null ? {} : { deviceName: printer };
    const options = { silent, printBackground: true, copies, duplexMode: duplex, pageSize: 'A4', ...device } as const;
    webContents.print(options, (printed, reason) => {
      if (!printed) return resolve({ outcome: 'failed', problem: windowProblem(reason ?? '', printer) });
      // With the dialog open the person may have taken another printer.
      resolve(silent && printer !== null ? { outcome: 'handed', printer } : { outcome: 'handed' });
    });
  });

/** Prints a PDF file from a hidden window; the window is gone afterwards. Throws when the viewer does not come. */
export const printByWindow = async (window: BrowserWindow, file: string, ask: PrintAsk): Promise<Printed> => {
  try {
    // Awaited together: the viewer's frame may be there before loadFile has ended.
    await Promise.all([window.loadFile(file), viewerStands(window)]);
    return await printNow(window, ask);
  } finally {
    window.destroy();
  }
};
