import { expect, test } from 'vitest';
import { encodeFrame, scanFrames } from '../../../src/vault/journal/frames.ts';

const frame = (at: number, text: string) => encodeFrame({ at, sealed: new TextEncoder().encode(text) });
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const read = (bytes: Uint8Array) => {
  const { frames, ...rest } = scanFrames(bytes);
  return { texts: frames.map(({ at, sealed }) => `${at} ${new TextDecoder().decode(sealed)}`), ...rest };
};
const THREE = [frame(1, '一'), frame(2, '二二'), frame(3, '三三三')] as const;
const whole = joined(...THREE);
const [FIRST, SECOND] = [THREE[0].byteLength, THREE[1].byteLength];

test('frames come back as they were written, each with its place', () => {
  expect(read(whole)).toEqual({ texts: ['1 一', '2 二二', '3 三三三'], goodBytes: whole.byteLength, damage: 'none' });
});

test('whatever byte a crash cut the last frame at, the ones before it are read and the end counts as torn', () => {
  for (let cut = FIRST + SECOND + 1; cut < whole.byteLength; cut += 1) {
    expect(read(whole.slice(0, cut))).toEqual({
      texts: ['1 一', '2 二二'],
      goodBytes: FIRST + SECOND,
      damage: 'torn',
    });
  }
});

test('one wrong bit anywhere in a middle frame loses that frame alone, and the damage is told', () => {
  for (let at = FIRST; at < FIRST + SECOND; at += 1) {
    const bytes = whole.slice();
    bytes[at] = (bytes[at] ?? 0) ^ 0x10;
    expect(read(bytes)).toMatchObject({ texts: ['1 一', '3 三三三'], damage: 'middle' });
  }
});

test('a place is part of what is checked: a frame cannot pass for another', () => {
  const bytes = frame(7, '七');
  bytes[15] = 8;
  expect(read(bytes)).toMatchObject({ texts: [], damage: 'torn' });
});

test('an empty segment is whole, garbage is not', () => {
  expect(read(new Uint8Array())).toEqual({ texts: [], goodBytes: 0, damage: 'none' });
  expect(read(new Uint8Array(500).fill(7))).toEqual({ texts: [], goodBytes: 0, damage: 'torn' });
});
