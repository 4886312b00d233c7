import type { PrintAsk, Printed, Printers, PrintState } from './printing.ts';

/** A file that was asked for: written whole, or not at all. `saved: false` without a problem: the person thought better of it. */
export type Saved = { saved: boolean; fileName?: string; problem?: 'file-not-written' };

/** What the window may ask of the computer: one map, from which main, preload and window take their types. */
export type BridgeAsks = {
  appInfo: () => { version: string; platform: string; electron: string; serverAddress: string | null };
  printers: () => Printers;
  printPdf: (bytes: Uint8Array, ask: PrintAsk) => Printed;
  printState: (spoolId: string) => PrintState;
  /** Takes a job that is not printed yet out of the print service; false: it was too late, or nobody took it. */
  cancelPrint: (spoolId: string) => boolean;
  savePdf: (bytes: Uint8Array, suggestedName: string) => Saved;
  saveFile: (bytes: Uint8Array, suggestedName: string) => Saved;
  wrapKey: (key: Uint8Array) => Uint8Array | null;
  unwrapKey: (wrapped: Uint8Array) => Uint8Array | null;
  openExternal: (address: string) => void;
  /** Files of attachments (src/attachments/blob-files.ts): pieces go into a part file; only commit makes it a file, flushed. */
  blobAppend: (name: string, at: number, bytes: Uint8Array) => void;
  blobCommit: (name: string) => void;
  blobDiscard: (name: string) => void;
  blobRead: (name: string, at: number, length: number) => Uint8Array | null;
  blobSize: (name: string) => number | null;
  blobRemove: (name: string) => void;
  /** Files of the journal outside IndexedDB (src/vault/journal/journal-files.ts). What append and putWhole answered is flushed. */
  journalList: () => readonly string[];
  journalRead: (name: string) => Uint8Array | null;
  journalAppend: (name: string, at: number, bytes: Uint8Array) => void;
  journalRemove: (name: string) => void;
  journalPutWhole: (name: string, bytes: Uint8Array) => void;
  /** Bytes free where journal and attachments lie; null: not known. */
  freeBytes: () => number | null;
};

/** One-way news from the computer to the window. */
export type BridgeTells = { lockNow: () => void; flushNow: () => void };

export type Bridge = {
  readonly [K in keyof BridgeAsks]: (...args: Parameters<BridgeAsks[K]>) => Promise<ReturnType<BridgeAsks[K]>>;
} & {
  on: <K extends keyof BridgeTells>(event: K, listener: BridgeTells[K]) => () => void;
};

export const BRIDGE_ASKS = [
  'appInfo',
  'printers',
  'printPdf',
  'printState',
  'cancelPrint',
  'savePdf',
  'saveFile',
  'wrapKey',
  'unwrapKey',
  'openExternal',
  'blobAppend',
  'blobCommit',
  'blobDiscard',
  'blobRead',
  'blobSize',
  'blobRemove',
  'journalList',
  'journalRead',
  'journalAppend',
  'journalRemove',
  'journalPutWhole',
  'freeBytes',
] as const satisfies readonly (keyof BridgeAsks)[];
export const BRIDGE_TELLS = ['lockNow', 'flushNow'] as const satisfies readonly (keyof BridgeTells)[];
