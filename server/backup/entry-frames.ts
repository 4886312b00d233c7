import { createHash } from 'node:crypto';
import { backupRefusal } from './backup-refusal.ts';
import { type EntryHead, type EntrySum, entryHeadSchema, type Manifest, manifestSchema } from './backup-shape.ts';
import { byteReader } from './byte-reader.ts';

/** Frames: one letter (H head, D data, E end of entry, M manifest), length as 32 bits, content. */
const LARGEST = 64 * 1024 * 1024;

const frame = (letter: string, content: Uint8Array): Buffer => {
  const start = Buffer.alloc(5);
  start.write(letter, 0, 'latin1');
  start.writeUInt32BE(content.byteLength, 1);
  return Buffer.concat([start, content]);
};
const jsonFrame = (letter: string, value: unknown): Buffer => frame(letter, Buffer.from(JSON.stringify(value)));

const newLines = (piece: Uint8Array): number => {
  let count = 0;
  for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, at + 1)) count += 1;
  return count;
};

/** Counts bytes and lines and hashes what passes; a row of COPY's text format is one line. */
export const counting = () => {
  const hash = createHash('sha256');
  let bytes = 0;
  let lines = 0;
  return {
    add: (piece: Uint8Array) => {
      hash.update(piece);
      bytes += piece.byteLength;
      lines += newLines(piece);
    },
    sum: () => ({ bytes, lines, sha256: hash.digest('hex') }),
  };
};

/** One entry as frames; returns its sum for the manifest. */
export async function* entryFrames(head: EntryHead, data: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, EntrySum> {
  yield jsonFrame('H', head);
  const count = counting();
  for await (const piece of data) {
    if (piece.byteLength === 0) continue;
    count.add(piece);
    yield frame('D', piece);
  }
  yield frame('E', new Uint8Array(0));
  return { head, ...count.sum() };
}

export const manifestFrame = (manifest: Manifest): Buffer => jsonFrame('M', manifest);

type ReadEntry = { readonly head: EntryHead; readonly data: AsyncGenerator<Buffer> };

/** Gives every entry in turn (its data must be read before the next is asked for), and returns the manifest. */
export async function* readEntries(source: AsyncIterable<Uint8Array>): AsyncGenerator<ReadEntry, Manifest> {
  const reader = byteReader(source);
  const next = async (): Promise<{ letter: string; content: Buffer }> => {
    const start = await reader.take(5);
    const length = start.length === 5 ? start.readUInt32BE(1) : LARGEST + 1;
    if (length > LARGEST) throw backupRefusal('backup-damaged');
    return { letter: start.toString('latin1', 0, 1), content: await reader.take(length) };
  };
  async function* dataOf(): AsyncGenerator<Buffer> {
    for (let one = await next(); one.letter !== 'E'; one = await next()) {
      if (one.letter !== 'D') throw backupRefusal('backup-damaged');
      yield one.content;
    }
  }
  let one = await next();
  for (; one.letter === 'H'; one = await next())
    yield { head: entryHeadSchema.parse(JSON.parse(one.content.toString())), data: dataOf() };
  if (one.letter !== 'M' || !(await reader.ended())) throw backupRefusal('backup-damaged');
  return manifestSchema.parse(JSON.parse(one.content.toString()));
}
