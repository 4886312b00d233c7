import { Inflate } from 'fflate';
import type { Result } from '../../domain/problem.ts';
import { crc32 } from './crc32.ts';
import { fileProblem } from './file-problem.ts';
import type { ZipPart } from './zip-directory.ts';

/** Small slices: one of them inflates to at most about 4 MB, so a bomb is noticed before it fills memory. */
const SLICE = 4096;

/** Looks at every inflated piece; answers a refusal, or null to go on. */
export type PieceWatch = (piece: Uint8Array, total: number) => Extract<Result<never>, { readonly ok: false }> | null;

const joined = (pieces: readonly Uint8Array[], size: number): Uint8Array => {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

/** Inflates one part piece by piece under watch; the declared size is never asked, the checksum is. */
export const inflatePart = (part: ZipPart, watch: PieceWatch): Result<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  let refusal: ReturnType<PieceWatch> = null;
  let total = 0;
  let crc = 0;
  let ended = false;
  const take = (piece: Uint8Array, final: boolean) => {
    ended ||= final;
    if (refusal) return;
    total += piece.length;
    crc = crc32(crc, piece);
    pieces.push(piece);
    refusal = watch(piece, total);
  };
  const inflate = part.method === 8 ? new Inflate(take) : null;
  if (!inflate && part.method !== 0) return fileProblem('file-damaged');
  try {
    for (let at = 0; at < part.packed.length && !refusal; at += SLICE) {
      const slice = part.packed.subarray(at, at + SLICE);
      const final = at + SLICE >= part.packed.length;
      if (inflate) inflate.push(slice, final);
      else take(slice, final);
    }
  } catch {
    return fileProblem('file-damaged');
  }
  if (refusal) return refusal;
  const whole = part.packed.length === 0 || ended;
  return whole && crc === part.crc ? { ok: true, value: joined(pieces, total) } : fileProblem('file-damaged');
};
