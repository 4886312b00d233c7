import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bytes } from '../../protocol/byte-queue.ts';
import { gunzipBytes, gzipBytes } from '../../protocol/gzip-bytes.ts';
import { hashOfSecret, openWith, sealWith, usbKeys } from '../../protocol/usb-keys.ts';
import { type PacketHeader, type PacketPart, readPacket, SEGMENT, writePacket } from '../../protocol/usb-packet.ts';

const HEADER: PacketHeader = {
  format: 1,
  kind: '上报',
  packetId: 'p1',
  officeId: 'shuanglong',
  device: 'd1',
  county: '0011223344556677',
  createdAt: '2026-11-24T01:00:00.000Z',
  timeline: 't1',
  cursor: 7,
  fromN: 1,
  toN: 3,
};
const KEY = new Uint8Array(32).fill(7);
const SEGMENTS = [[1, 2, 3], [], [...Array(300).keys()].map((n) => n % 251)].map((bytes) => ({
  kind: SEGMENT.sync,
  bytes: Uint8Array.from(bytes),
}));
const whole = () => writePacket(HEADER, SEGMENTS, KEY);

const partsOf = async (source: Iterable<Uint8Array>, key: Bytes | null = KEY): Promise<PacketPart[]> => {
  const parts: PacketPart[] = [];
  for await (const part of readPacket(source, async () => key)) parts.push(part);
  return parts;
};
/** Everything that was believed must be what was written, in its place. */
const believedIsTrue = (parts: readonly PacketPart[]) =>
  parts.forEach((part) => {
    if (part.t === 'header') expect(part.header).toEqual(HEADER);
    if (part.t === 'segment') expect([...part.bytes]).toEqual([...(SEGMENTS[part.at]?.bytes ?? [])]);
  });

describe('a file carried by hand', () => {
  test('U5: what is written is read, however the pieces come', async () => {
    const bytes = await whole();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: bytes.length }), { maxLength: 12 }), async (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const pieces = places.slice(1).map((end, at) => bytes.subarray(places[at], end));
        const parts = await partsOf(pieces);
        expect(parts.map(({ t }) => t)).toEqual(['header', 'segment', 'segment', 'segment', 'end']);
        believedIsTrue(parts);
      }),
      { numRuns: 50 },
    );
  });
  test('U5: cut at any byte, it is told as damaged, and what came before the cut is true', async () => {
    const bytes = await whole();
    for (let length = 0; length < bytes.length; length += 1) {
      const parts = await partsOf([bytes.subarray(0, length)]);
      believedIsTrue(parts);
      expect(parts.at(-1)).toMatchObject({ t: 'trouble', code: length < 4 ? 'usb-not-packet' : 'file-damaged' });
    }
  });
  test('U5: one bit changed anywhere, it is never taken whole, and nothing false is believed', async () => {
    const bytes = await whole();
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 7 }), async (at, bit) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        const parts = await partsOf([changed]);
        believedIsTrue(parts);
        expect(parts.at(-1)?.t).toBe('trouble');
      }),
      { numRuns: 400 },
    );
  });
  test('U5: parts changed about, taken out, or of another file, and bytes behind the end, are not believed', async () => {
    const bytes = await whole();
    expect((await partsOf([bytes, Uint8Array.of(0)])).at(-1)).toMatchObject({ t: 'trouble', code: 'file-damaged' });
    const other = await writePacket({ ...HEADER, packetId: 'p2' }, SEGMENTS, KEY);
    const frames = 4 + 4 + new TextEncoder().encode(JSON.stringify(HEADER)).length + 32;
    const mixed = [bytes.subarray(0, frames), other.subarray(frames)];
    expect((await partsOf(mixed)).at(-1)).toMatchObject({ t: 'trouble', code: 'usb-not-genuine', at: 0 });
    const first = 1 + 4 + 3 + 64;
    const without = [bytes.subarray(0, frames), bytes.subarray(frames + first)];
    expect((await partsOf(without)).at(-1)).toMatchObject({ t: 'trouble', code: 'usb-not-genuine', at: 0 });
  });
  test('U5: made by somebody else, of a newer program, or no packet at all: each is told as what it is', async () => {
    const bytes = await whole();
    expect(await partsOf([bytes], new Uint8Array(32))).toMatchObject([{ code: 'usb-not-genuine' }]);
    expect(await partsOf([bytes], null)).toMatchObject([{ code: 'usb-device-unknown' }]);
    expect(await partsOf([await writePacket({ ...HEADER, format: 2 }, [], KEY)])).toMatchObject([
      { code: 'usb-too-new' },
    ]);
    expect(await partsOf([new TextEncoder().encode('<html>请登录</html>')])).toMatchObject([
      { code: 'usb-not-packet' },
    ]);
    expect(await partsOf([])).toMatchObject([{ code: 'usb-not-packet' }]);
  });
  test('U11: a kind of segment this program does not know is handed on with its kind, to be passed over', async () => {
    const bytes = await writePacket(HEADER, [{ kind: SEGMENT.attachment, bytes: Uint8Array.of(9) }], KEY);
    expect(await partsOf([bytes])).toMatchObject([{ t: 'header' }, { t: 'segment', kind: 2 }, { t: 'end' }]);
  });
  test('writing can be given up in the middle', async () => {
    const stop = new Error('given up');
    await expect(
      writePacket(HEADER, SEGMENTS, KEY, () => {
        throw stop;
      }),
    ).rejects.toBe(stop);
  });
});

describe('the keys of a laptop and its county', () => {
  test('are three, and the same from the same secret; another secret opens nothing', async () => {
    const [one, again, other] = await Promise.all(
      ['s1', 's1', 's2'].map(async (secret) => usbKeys(await hashOfSecret(secret))),
    );
    expect(one).toEqual(again);
    expect(new Set([one?.reportMac, one?.receiptMac, one?.receiptSeal].map(String)).size).toBe(3);
    const key = one?.receiptSeal ?? new Uint8Array(32);
    const sealed = await sealWith(key, Uint8Array.of(1, 2, 3));
    expect([...((await openWith(key, sealed)) ?? [])]).toEqual([1, 2, 3]);
    expect(await openWith(other?.receiptSeal ?? key, sealed)).toBeNull();
  });
  test('what inflates beyond its bound is cut off', async () => {
    const bomb = await gzipBytes(new Uint8Array(1_000_000));
    expect(bomb.length).toBeLessThan(5000);
    expect(await gunzipBytes(bomb, 999_999)).toBeNull();
    expect((await gunzipBytes(bomb, 1_000_000))?.length).toBe(1_000_000);
    expect(await gunzipBytes(Uint8Array.of(1, 2, 3), 10)).toBeNull();
  });
});
