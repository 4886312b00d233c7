import { z } from 'zod';
import { type Bytes, byteQueue, joined, uint32 } from './byte-queue.ts';
import { macOf, sameBytes, sha256 } from './usb-keys.ts';

/**
 * A `.fqb` file, for both ways by hand. Big-endian; nothing about people in the clear:
 *
 *   "FQB1" · u32 length · header (JSON) · 32 bytes MAC of the header
 *   then frames: u8 kind · u32 length · bytes · 32 bytes SHA-256 of the bytes · 32 bytes MAC of (header's MAC, place, kind, length, SHA-256)
 *   the last frame is the index: [{ kind, length, hash }] of every frame before it. A file without it was cut.
 *
 * Each frame is whole and proven by itself, in its place, in this file: what comes before a damaged one may be taken.
 */
export const packetHeaderSchema = z.object({
  format: z.number().int().min(1),
  kind: z.enum(['上报', '回执']),
  packetId: z.string().min(1).max(64),
  /** Of a receipt: the report it answers. */
  answers: z.string().max(64).optional(),
  officeId: z.string().max(64),
  device: z.string().min(1).max(64),
  /** The first 16 hex digits of the SHA-256 of the county's public key: tells another county's file by its name. */
  county: z.string().max(64),
  createdAt: z.string().max(40),
  timeline: z.string().max(64),
  cursor: z.number().int().min(0),
  /** Changes of a report; 0 and 0: none, it only asks for records. */
  fromN: z.number().int().min(0),
  toN: z.number().int().min(0),
});
export type PacketHeader = z.infer<typeof packetHeaderSchema>;

export const PACKET_FORMAT = 1;
/** The most one file may weigh. */
export const PACKET_BYTES_MAX = 200 * 1024 * 1024;
const SEGMENT_BYTES_MAX = 32 * 1024 * 1024;
const HEADER_BYTES_MAX = 64 * 1024;

/** Kinds of frames. A reader passes over one it does not know; 2 is kept free for pieces of attachments, which travel after all changes. */
export const SEGMENT = { sync: 1, attachment: 2, index: 255 } as const;

export type Segment = { readonly kind: number; readonly bytes: Bytes };

const MAGIC = new TextEncoder().encode('FQB1');
const MAC = 32;
const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const proofOf = async (key: Bytes, headerMac: Bytes, at: number, { kind, bytes }: Segment, hash: Bytes) =>
  macOf(key, joined([headerMac, uint32(at), Uint8Array.of(kind), uint32(bytes.length), hash]));

/** Writes a packet whole. `onSegment` is told after each one; throwing in it cancels. */
export const writePacket = async (
  header: PacketHeader,
  segments: AsyncIterable<Segment> | Iterable<Segment>,
  key: Bytes,
  onSegment: (done: number) => void = () => {},
): Promise<Bytes> => {
  const head = new TextEncoder().encode(JSON.stringify(header));
  const headerMac = await macOf(key, head);
  const parts: Bytes[] = [MAGIC, uint32(head.length), head, headerMac];
  const index: { kind: number; length: number; hash: string }[] = [];
  const add = async (segment: Segment) => {
    const hash = await sha256(segment.bytes);
    const proof = await proofOf(key, headerMac, index.length, segment, hash);
    parts.push(Uint8Array.of(segment.kind), uint32(segment.bytes.length), segment.bytes, hash, proof);
    index.push({ kind: segment.kind, length: segment.bytes.length, hash: toHex(hash) });
  };
  for await (const segment of segments) {
    await add(segment);
    onSegment(index.length);
  }
  await add({ kind: SEGMENT.index, bytes: new TextEncoder().encode(JSON.stringify(index)) });
  return joined(parts);
};

export type PacketTrouble =
  | 'usb-not-packet'
  | 'usb-too-new'
  | 'usb-device-unknown'
  | 'usb-not-genuine'
  | 'file-damaged'
  | 'file-too-large';

export type PacketPart =
  | { readonly t: 'header'; readonly header: PacketHeader }
  | { readonly t: 'segment'; readonly at: number; readonly kind: number; readonly bytes: Bytes }
  | { readonly t: 'end' }
  /** Nothing after this can be read; `at`: the frame (0 is the first) that is damaged. */
  | { readonly t: 'trouble'; readonly code: PacketTrouble; readonly at: number };

type Queue = ReturnType<typeof byteQueue>;
const trouble = (code: PacketTrouble, at = 0): PacketPart => ({ t: 'trouble', code, at });

const jsonOf = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
};

const readHeader = async (queue: Queue) => {
  const magic = await queue.take(MAGIC.length);
  if (!magic || !sameBytes(magic, MAGIC)) return 'usb-not-packet';
  const length = await queue.takeUint32();
  if (length === null || length > HEADER_BYTES_MAX) return 'file-damaged';
  const bytes = await queue.take(length);
  const mac = await queue.take(MAC);
  if (!bytes || !mac) return 'file-damaged';
  const json = jsonOf(bytes);
  const parsed = packetHeaderSchema.safeParse(json);
  if (!parsed.success) return 'file-damaged';
  return parsed.data.format > PACKET_FORMAT ? 'usb-too-new' : { header: parsed.data, bytes, mac };
};

const readFrame = async (
  queue: Queue,
  key: Bytes,
  headerMac: Bytes,
  at: number,
): Promise<Segment | 'file-damaged' | 'usb-not-genuine'> => {
  const kind = (await queue.take(1))?.[0];
  const length = await queue.takeUint32();
  if (kind === undefined || length === null || length > SEGMENT_BYTES_MAX) return 'file-damaged';
  const bytes = await queue.take(length);
  const hash = await queue.take(MAC);
  const proof = await queue.take(MAC);
  if (!bytes || !hash || !proof || !sameBytes(hash, await sha256(bytes))) return 'file-damaged';
  const segment = { kind, bytes };
  return sameBytes(proof, await proofOf(key, headerMac, at, segment, hash)) ? segment : 'usb-not-genuine';
};

/**
 * Reads a packet piece by piece, proving each; never throws for what a file can hold. `keyOf` says by the header whose key must have made it:
 * null, and nothing more is read.
 */
export const readPacket = async function* (
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  keyOf: (header: PacketHeader) => Promise<Bytes | null>,
): AsyncGenerator<PacketPart> {
  const queue = byteQueue(source, PACKET_BYTES_MAX);
  const found = await readHeader(queue);
  if (typeof found === 'string') return void (yield trouble(queue.tooLong() ? 'file-too-large' : found));
  const key = await keyOf(found.header);
  if (!key) return void (yield trouble('usb-device-unknown'));
  if (!sameBytes(found.mac, await macOf(key, found.bytes))) return void (yield trouble('usb-not-genuine'));
  yield { t: 'header', header: found.header };
  for (let at = 0; ; at += 1) {
    const frame = await readFrame(queue, key, found.mac, at);
    if (typeof frame === 'string') return void (yield trouble(queue.tooLong() ? 'file-too-large' : frame, at));
    if (frame.kind === SEGMENT.index) {
      // Bytes behind the index are nobody's.
      const rest = await queue.take(1);
      return void (yield rest ? trouble('file-damaged', at) : { t: 'end' });
    }
    yield { t: 'segment', at, ...frame };
  }
};
