import { createSHA256 } from 'hash-wasm';
import type { BlobFiles } from './blob-files.ts';
import type { BlobKeys } from './blob-keys.ts';
import {
  CHUNK_BYTES,
  chunksOf,
  HEAD_BYTES,
  newHead,
  openChunk,
  SEALED_CHUNK,
  sealChunk,
  sealedAt,
  sealedBytes,
} from './chunk-cipher.ts';

type Bytes = Uint8Array<ArrayBuffer>;
/** One file by its content: hash and length of the plain bytes. */
export type FileId = { readonly sha256: string; readonly bytes: number };

export type SealedFiles = {
  /** Is it whole on this computer? */
  readonly has: (file: FileId) => Promise<boolean>;
  /**
   * Encrypts a stream onto the disk, in pieces of any size; false when the stream was not what its hash says, and then nothing is kept.
   * Resolves true only when it is flushed. Throws when the disk refuses or `signal` stops it.
   */
  readonly write: (file: FileId, pieces: AsyncIterable<Bytes>, signal?: AbortSignal) => Promise<boolean>;
  /** Plain bytes from ≤ at < to. Throws when the file is missing or was touched. */
  readonly read: (file: FileId, from: number, to: number) => Promise<Bytes>;
};

/** Pieces of any size → chunks of one size; only the last is shorter. */
async function* inChunks(pieces: AsyncIterable<Bytes>): AsyncGenerator<Bytes> {
  let held = new Uint8Array(CHUNK_BYTES);
  let filled = 0;
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      const taken = Math.min(CHUNK_BYTES - filled, piece.length - at);
      held.set(piece.subarray(at, at + taken), filled);
      filled += taken;
      at += taken;
      if (filled < CHUNK_BYTES) continue;
      yield held;
      held = new Uint8Array(CHUNK_BYTES);
      filled = 0;
    }
  }
  if (filled > 0) yield held.subarray(0, filled);
}

/** Encrypted files by content, read by range; never whole in memory. */
export const createSealedFiles = (files: BlobFiles, keys: BlobKeys): SealedFiles => {
  const pour = async (name: string, file: FileId, pieces: AsyncIterable<Bytes>, signal?: AbortSignal) => {
    const hash = await createSHA256();
    const head = newHead();
    const count = chunksOf(file.bytes);
    await files.append(name, 0, head);
    let index = 0;
    for await (const plain of inChunks(pieces)) {
      signal?.throwIfAborted();
      if (index >= count) return false;
      hash.update(plain);
      const place = { sha256: file.sha256, index, last: index === count - 1 };
      await files.append(name, sealedAt(index), await sealChunk(keys.content, head, place, plain));
      index += 1;
    }
    return index === count && hash.digest('hex') === file.sha256;
  };
  const readHead = async (name: string): Promise<Uint8Array> => {
    const head = await files.read(name, 0, HEAD_BYTES);
    if (!head) throw new Error('attachment: not here');
    return head;
  };
  const chunk = async (name: string, head: Uint8Array, file: FileId, index: number): Promise<Bytes> => {
    const last = index === chunksOf(file.bytes) - 1;
    const sealed = await files.read(name, sealedAt(index), SEALED_CHUNK);
    if (!sealed) throw new Error('attachment: not here');
    return openChunk(keys.content, head, { sha256: file.sha256, index, last }, new Uint8Array(sealed));
  };
  return {
    has: async (file) => (await files.size(await keys.nameOf(file.sha256))) === sealedBytes(file.bytes),
    write: async (file, pieces, signal) => {
      const name = await keys.nameOf(file.sha256);
      let whole = false;
      try {
        whole = await pour(name, file, pieces, signal);
        if (whole) await files.commit(name);
        return whole;
      } finally {
        if (!whole) await files.discard(name);
      }
    },
    read: async (file, from, to) => {
      const name = await keys.nameOf(file.sha256);
      const head = await readHead(name);
      const plain = new Uint8Array(to - from);
      for (let index = Math.floor(from / CHUNK_BYTES); index * CHUNK_BYTES < to; index += 1) {
        const opened = await chunk(name, head, file, index);
        const begins = index * CHUNK_BYTES;
        const piece = opened.subarray(Math.max(0, from - begins), Math.min(opened.length, to - begins));
        plain.set(piece, Math.max(0, begins - from));
      }
      return plain;
    },
  };
};
