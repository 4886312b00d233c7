import { ATTACHMENT_LIMITS } from '../../protocol/attachments.ts';

const { pieceBytesMin, pieceBytesMax } = ATTACHMENT_LIMITS;
const QUICK_MS = 1500;
const SLOW_MS = 8000;

/** The next piece: doubled after a quick one, halved after a slow one; a lost piece is lost time. */
export const nextPieceBytes = (bytes: number, tookMs: number): number =>
  tookMs < QUICK_MS
    ? Math.min(pieceBytesMax, bytes * 2)
    : tookMs > SLOW_MS
      ? Math.max(pieceBytesMin, Math.floor(bytes / 2))
      : bytes;

export const FIRST_PIECE_BYTES = pieceBytesMin;
