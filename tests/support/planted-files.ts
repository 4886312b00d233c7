import { createHash } from 'node:crypto';
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import { randomBytes } from './random-bytes.ts';

/** Words planted inside the files; they must stand nowhere on a laptop's disk. */
export const PLANTED_IN_FILES = ['植入照片的地点', '植入录音的话', '植入文件名'];

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** A real PNG of noise that does not compress, side × side pixels, with a planted text chunk; about 3 × side² bytes. */
export const writePlantedPhoto = (path: string, side: number): string => {
  const rows = Buffer.alloc(side * (side * 3 + 1));
  for (let y = 0; y < side; y += 1) rows.set(randomBytes(side * 3), y * (side * 3 + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const bytes = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('tEXt', Buffer.from(`Comment\0${PLANTED_IN_FILES[0]}`, 'utf8')),
    chunk('IDAT', deflateSync(rows, { level: 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  writeFileSync(path, bytes);
  return createHash('sha256').update(bytes).digest('hex');
};

/** A WAV of noise of so many MB with planted words every MB; written piece by piece. */
export const writePlantedAudio = (path: string, megabytes: number): string => {
  const hash = createHash('sha256');
  const file = openSync(path, 'w');
  const write = (bytes: Uint8Array) => {
    hash.update(bytes);
    writeSync(file, bytes);
  };
  const data = megabytes * 1024 * 1024;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(data + 36, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.set([1, 0, 1, 0], 20);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(16_000, 28);
  head.set([2, 0, 16, 0], 32);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(data, 40);
  write(head);
  for (let n = 0; n < megabytes; n += 1) {
    const piece = randomBytes(1024 * 1024);
    piece.set(Buffer.from(PLANTED_IN_FILES[1] ?? '', 'utf8'), 1000);
    write(piece);
  }
  closeSync(file);
  return hash.digest('hex');
};
