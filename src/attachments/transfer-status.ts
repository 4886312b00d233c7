import { create } from 'zustand';

/** What may be said of attachments on their way to the county; written by the transfer engine alone. */
export type TransferStatus = {
  /** Attachments of which something is on this computer and not yet verified by the county, and how many bytes that is. */
  readonly waiting: number;
  readonly waitingBytes: number;
  /** The file under way now. */
  readonly running: { readonly sha256: string; readonly sent: number; readonly bytes: number } | null;
  readonly problemCode: string | null;
  /** Grows whenever a file arrived here or was verified there, so that lists look again. */
  readonly round: number;
};

export const NO_TRANSFER: TransferStatus = { waiting: 0, waitingBytes: 0, running: null, problemCode: null, round: 0 };
export const useTransferStatus = create<TransferStatus>(() => NO_TRANSFER);
