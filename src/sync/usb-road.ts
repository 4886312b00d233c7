import { create } from 'zustand';
import type { Result } from '../../domain/problem.ts';
import type { SyncStore } from '../vault/sync-store.ts';
import { type ReceiptTaken, readReceipt, takeReceipt, type UsbReceipt } from './usb-receipt.ts';
import { type UsbReport, usbReport } from './usb-report.ts';

/** The road by hand, for the screens: the same changes and answers as over the line. */
export type UsbRoad = {
  readonly officeName: string;
  readonly makeReport: (onPart: (share: number) => void) => Promise<Result<UsbReport>>;
  readonly readReceipt: (file: Uint8Array) => Promise<Result<UsbReceipt>>;
  readonly takeReceipt: (receipt: UsbReceipt) => Promise<ReceiptTaken>;
};

export const createUsbRoad = (store: SyncStore): UsbRoad => ({
  officeName: store.usb.facts().officeName,
  makeReport: (onPart) => usbReport(store.usb, new Date(), onPart),
  readReceipt: (file) => readReceipt(store, file),
  takeReceipt: (receipt) => takeReceipt(store, receipt),
});

/** The road of the open vault; null while it is locked. Written by startSync alone. */
export const useUsbRoad = create<{ readonly road: UsbRoad | null }>(() => ({ road: null }));
