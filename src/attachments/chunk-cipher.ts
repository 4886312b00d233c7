/** Plain bytes of one chunk; only the last may be shorter. */
export const CHUNK_BYTES = 256 * 1024;
const TAG_BYTES = 16;
/** "FQA1", then 8 random bytes: the front of every nonce of this file. */
const MARK = [0x46, 0x51, 0x41, 0x31];
export const HEAD_BYTES = 12;

type Bytes = Uint8Array<ArrayBuffer>;
export type ChunkPlace = { readonly sha256: string; readonly index: number; readonly last: boolean };

export const chunksOf = (plainBytes: number): number => Math.ceil(plainBytes / CHUNK_BYTES);

/** Length on disk of a file of so many plain bytes. */
export const sealedBytes = (plainBytes: number): number => HEAD_BYTES + plainBytes + chunksOf(plainBytes) * TAG_BYTES;

/** Where chunk `index` begins on disk, and how long a whole one is there. */
export const SEALED_CHUNK = CHUNK_BYTES + TAG_BYTES;
export const sealedAt = (index: number): number => HEAD_BYTES + index * SEALED_CHUNK;

export const newHead = (): Bytes => {
  const head = crypto.getRandomValues(new Uint8Array(HEAD_BYTES));
  head.set(MARK);
  return head;
};

const nonceOf = (head: Uint8Array, index: number): Bytes => {
  if (!MARK.every((byte, at) => head[at] === byte)) throw new Error('chunk: not a file of ours');
  const nonce = new Uint8Array(12);
  nonce.set(head.subarray(4, HEAD_BYTES));
  new DataView(nonce.buffer).setUint32(8, index);
  return nonce;
};

/** What a chunk is bound to: another file's, another place or a missing end does not open. */
const boundTo = ({ sha256, index, last }: ChunkPlace): Bytes =>
  new TextEncoder().encode(`${sha256}|${index}|${last ? 'last' : 'more'}`);

const gcm = (head: Uint8Array, place: ChunkPlace) => ({
  name: 'AES-GCM',
  iv: nonceOf(head, place.index),
  additionalData: boundTo(place),
});

export const sealChunk = async (key: CryptoKey, head: Uint8Array, place: ChunkPlace, plain: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.encrypt(gcm(head, place), key, plain));

/** Throws when the bytes are not this chunk of this file. */
export const openChunk = async (key: CryptoKey, head: Uint8Array, place: ChunkPlace, sealed: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.decrypt(gcm(head, place), key, sealed));
