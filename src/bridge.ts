import { BRIDGE_ASKS, type Bridge, type BridgeAsks, type Saved } from '../protocol/bridge.ts';
import type { Printed } from '../protocol/printing.ts';
import { memoryFiles } from './browser-files/memory-files.ts';
import { opfsBlobs } from './browser-files/opfs-blobs.ts';
import { opfsFiles } from './browser-files/opfs-files.ts';

type Exposed = { readonly fengqiaoBridge?: Bridge };

const pdfAddress = (bytes: Uint8Array): string =>
  URL.createObjectURL(new Blob([bytes.slice()], { type: 'application/pdf' }));

const download = (bytes: Uint8Array, name: string, type: string): Saved => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return { saved: true, fileName: name };
};

/** Prints through a hidden frame; the browser shows its own dialog. */
const printInFrame = (bytes: Uint8Array): Promise<Printed> =>
  new Promise((resolve) => {
    const address = pdfAddress(bytes);
    const frame = document.createElement('iframe');
    frame.style.cssText = 'position:fixed;width:0;height:0;border:0';
    frame.title = '打印';
    frame.src = address;
    frame.onload = () => {
      try {
        frame.contentWindow?.focus();
        frame.contentWindow?.print();
        resolve({ outcome: 'asked' });
      } catch {
        resolve({ outcome: 'failed', problem: 'print-failed' });
      }
      setTimeout(() => {
        frame.remove();
        URL.revokeObjectURL(address);
      }, 120_000);
    };
    document.body.append(frame);
  });

const blobs = opfsBlobs();
const browserFiles = opfsFiles();
const files = browserFiles ?? memoryFiles();

const browserAsks: {
  readonly [K in keyof BridgeAsks]: (...args: Parameters<BridgeAsks[K]>) => Promise<ReturnType<BridgeAsks[K]>>;
} = {
  appInfo: async () => ({
    version: '0.1.0',
    platform: navigator.userAgent,
    electron: '',
    serverAddress: location.protocol.startsWith('http') ? location.origin : null,
  }),
  printers: async () => ({ way: 'browser', printers: [], defaultName: null }),
  printPdf: (bytes) => printInFrame(bytes),
  printState: async () => ({ at: 'unknown' }),
  cancelPrint: async () => false,
  savePdf: async (bytes, name) => download(bytes, name, 'application/pdf'),
  saveFile: async (bytes, name) => download(bytes, name, 'application/octet-stream'),
  // A browser has no key store of the system; the password alone opens the vault.
  wrapKey: async () => null,
  unwrapKey: async () => null,
  ...blobs,
  journalList: () => files.list(),
  journalRead: (name) => files.read(name),
  journalAppend: (name, at, bytes) => files.append(name, at, bytes),
  journalRemove: (name) => files.remove(name),
  journalPutWhole: (name, bytes) => files.putWhole(name, bytes),
  freeBytes: async () => {
    const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
    return quota === undefined ? null : quota - (usage ?? 0);
  },
  openExternal: async (address) => void window.open(address, '_blank', 'noopener,noreferrer'),
};

const inBrowser: Bridge = { ...browserAsks, on: () => () => {} };

const isWhole = (bridge: Bridge): boolean => BRIDGE_ASKS.every((name) => typeof bridge[name] === 'function');

const exposed = (window as unknown as Exposed).fengqiaoBridge;

/** The computer, as the window may ask it: Electron's bridge where there is one, else what a browser can do. */
export const bridge: Bridge = exposed && isWhole(exposed) ? exposed : inBrowser;

/** Where the journal lies: a file of this computer, a file of the browser, or in memory alone (nothing outside the database survives then). */
export const journalHome: 'computer' | 'browser' | 'memory' =
  bridge === exposed ? 'computer' : browserFiles ? 'browser' : 'memory';
