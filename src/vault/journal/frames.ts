/** One entry of a segment: its place in the journal and the sealed bytes. */
export type Frame = { readonly at: number; readonly sealed: Uint8Array };

const HEAD = 20;
const MAGIC = 0x46514a31; // "FQJ1"

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  return value;
});

/** CRC-32C; says whether a frame lies on the disk as it was written. The cipher's tag says whether it is ours. */
const crc32c = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
};

/** magic u32 · length u32 · place u64 · crc u32 of all that and the bytes · bytes. */
export const encodeFrame = ({ at, sealed }: Frame): Uint8Array => {
  const out = new Uint8Array(HEAD + sealed.byteLength);
  const view = new DataView(out.buffer);
  view.setUint32(0, MAGIC);
  view.setUint32(4, sealed.byteLength);
  view.setBigUint64(8, BigInt(at));
  out.set(sealed, HEAD);
  view.setUint32(16, crc32c(out));
  return out;
};

export type Scan = {
  readonly frames: readonly Frame[];
  /** Bytes up to the end of the last whole frame. */
  readonly goodBytes: number;
  readonly damage: 'none' | 'torn' | 'middle';
};

const frameAt = (bytes: Uint8Array, offset: number): { frame: Frame; end: number } | null => {
  if (offset + HEAD > bytes.byteLength) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(offset) !== MAGIC) return null;
  const end = offset + HEAD + view.getUint32(offset + 4);
  if (end > bytes.byteLength) return null;
  const whole = bytes.slice(offset, end);
  const crc = view.getUint32(offset + 16);
  new DataView(whole.buffer).setUint32(16, 0);
  if (crc32c(whole) !== crc) return null;
  return { frame: { at: Number(view.getBigUint64(offset + 8)), sealed: whole.slice(HEAD) }, end };
};

/** The next place behind damage at which a whole frame begins; -1: none. */
const nextGood = (bytes: Uint8Array, from: number): number => {
  for (let offset = from; offset + HEAD <= bytes.byteLength; offset += 1) if (frameAt(bytes, offset)) return offset;
  return -1;
};

/** Reads a segment. A torn end is what a crash leaves and is cut off; behind damage in the middle the rest is still read, and the damage is told. */
export const scanFrames = (bytes: Uint8Array): Scan => {
  const frames: Frame[] = [];
  let offset = 0;
  let damage: Scan['damage'] = 'none';
  while (offset < bytes.byteLength) {
    const found = frameAt(bytes, offset);
    if (found) {
      frames.push(found.frame);
      offset = found.end;
      continue;
    }
    const next = nextGood(bytes, offset + 1);
    if (next < 0) return { frames, goodBytes: offset, damage: damage === 'none' ? 'torn' : damage };
    damage = 'middle';
    offset = next;
  }
  return { frames, goodBytes: offset, damage };
};
