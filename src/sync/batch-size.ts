import { SYNC_LIMITS } from '../../protocol/sync.ts';

/** How much to send and to ask for next: doubles after quick success, halves when the line or the server balked. */
export type BatchSize = {
  readonly changes: number;
  readonly bytes: number;
  /** Records that the next answer may bring. */
  readonly page: number;
};

const { changesFirst, changesMax, bodyBytesMax, recordsFirst, recordsMax } = SYNC_LIMITS;

export const FIRST_BATCH: BatchSize = { changes: changesFirst, bytes: bodyBytesMax / 4, page: recordsFirst };

export const grown = (batch: BatchSize, tookMs: number): BatchSize =>
  tookMs < 2000
    ? {
        changes: Math.min(changesMax, batch.changes * 2),
        bytes: Math.min(bodyBytesMax / 2, batch.bytes * 2),
        page: Math.min(recordsMax, batch.page * 2),
      }
    : batch;

export const shrunk = ({ changes, bytes, page }: BatchSize): BatchSize => ({
  changes: Math.max(1, Math.floor(changes / 2)),
  bytes: Math.max(16_384, Math.floor(bytes / 2)),
  page: Math.max(20, Math.floor(page / 2)),
});
