import { createSHA256 } from 'hash-wasm';

const PIECE = 1024 * 1024;

/** A file read piece by piece; never whole in memory. */
export async function* piecesOf(blob: Blob, onRead?: (bytes: number) => void): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < blob.size; at += PIECE) {
    const piece = new Uint8Array(await blob.slice(at, at + PIECE).arrayBuffer());
    onRead?.(at + piece.length);
    yield piece;
  }
}

/** SHA-256 (hex) of a file. */
export const hashBlob = async (blob: Blob, onRead?: (bytes: number) => void): Promise<string> => {
  const hash = await createSHA256();
  for await (const piece of piecesOf(blob, onRead)) hash.update(piece);
  return hash.digest('hex');
};
