import type { Change } from '../../../domain/change.ts';
import type { RowCipher } from '../row-cipher.ts';
import { encodeFrame, type Frame, scanFrames } from './frames.ts';
import type { JournalFiles } from './journal-files.ts';

/** What the journal tells: a change that was saved, a parked one a person took out, a new identity with the changes numbered again under it. */
export type JournalEntry =
  | {
      readonly t: 'change';
      readonly change: Change;
      /** The id this change had under an earlier identity: the same change, numbered again. */
      readonly replaces?: string;
    }
  | { readonly t: 'withdrawn'; readonly id: string; readonly note?: string }
  | {
      readonly t: 'fork';
      readonly identity: { readonly deviceId: string; readonly deviceMark: string; readonly deviceSecret: string };
      /** How many changes follow under it; fewer on disk: the fork never happened. */
      readonly count: number;
    };

export type Journal = {
  /** All entries flushed to disk when this answers; throws when not, and then nothing of them counts. */
  readonly append: (entries: readonly JournalEntry[]) => Promise<void>;
  /** Everything that is still there, in order. */
  readonly entries: () => Promise<{ readonly entries: readonly JournalEntry[]; readonly damaged: boolean }>;
  /** Takes away whole segments, oldest first, of which every entry may go; never the one that is written to. */
  readonly prune: (mayGo: (entry: JournalEntry) => boolean) => Promise<number>;
  /** Bytes of all segments. */
  readonly bytes: () => number;
};

type Segment = { readonly name: string; bytes: number };

const SEGMENT_BYTES = 1024 * 1024;
const nameOf = (number: number): string => `journal-${String(number).padStart(8, '0')}.fqj`;
const numberOf = (name: string): number => Number(/^journal-(\d{8})\.fqj$/u.exec(name)?.[1] ?? Number.NaN);

const placeOf = (at: number): string => `journal|${at}`;
const bufferOf = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer as ArrayBuffer;

type Read = { readonly segment: Segment; readonly frames: readonly Frame[]; readonly damaged: boolean };

const readSegments = async (files: JournalFiles): Promise<Read[]> => {
  const names = (await files.list()).filter((name) => !Number.isNaN(numberOf(name))).sort();
  const out: Read[] = [];
  for (const [at, name] of names.entries()) {
    const { frames, goodBytes, damage } = scanFrames((await files.read(name)) ?? new Uint8Array());
    // Only the last segment may end torn; elsewhere it means that something was lost.
    const damaged = damage === 'middle' || (damage === 'torn' && at < names.length - 1);
    out.push({ segment: { name, bytes: goodBytes }, frames, damaged });
  }
  return out;
};

/** One append is one frame: what one save wrote is there wholly or not at all, wherever the power went. */
type FrameContent = readonly JournalEntry[];

/** Entries that do not open under this key (another vault's, damaged bytes that kept their sum) count as damage, never as an error that hides the rest. */
const openFrames = async (cipher: RowCipher, frames: readonly Frame[]) => {
  let damaged = false;
  const entries = await Promise.all(
    frames.map(async ({ at, sealed }) => {
      try {
        return (await cipher.open(placeOf(at), bufferOf(sealed))) as FrameContent;
      } catch {
        damaged = true;
        return null;
      }
    }),
  );
  return { entries: entries.flatMap((content) => content ?? []), damaged };
};

/** The append-only, encrypted, checksummed file outside IndexedDB that every change reaches first (architecture §4). Calls must not overlap. */
export const openJournal = async (files: JournalFiles, cipher: RowCipher): Promise<Journal> => {
  const found = await readSegments(files);
  const segments = found.map(({ segment }) => segment);
  let nextAt = Math.max(0, ...found.flatMap(({ frames }) => frames.map(({ at }) => at))) + 1;
  let nextSegment = Math.max(0, ...segments.map(({ name }) => numberOf(name))) + 1;
  // Behind damage in the middle nothing is appended: a new segment begins.
  let mayAppend = found.at(-1)?.damaged === false;

  const current = (): Segment => {
    const last = segments.at(-1);
    if (last && mayAppend && last.bytes < SEGMENT_BYTES) return last;
    const fresh = { name: nameOf(nextSegment), bytes: 0 };
    nextSegment += 1;
    segments.push(fresh);
    mayAppend = true;
    return fresh;
  };
  return {
    append: async (entries) => {
      if (entries.length === 0) return;
      const content: FrameContent = entries;
      const bytes = encodeFrame({ at: nextAt, sealed: new Uint8Array(await cipher.seal(placeOf(nextAt), content)) });
      const segment = current();
      await files.append(segment.name, segment.bytes, bytes);
      segment.bytes += bytes.byteLength;
      nextAt += 1;
    },
    entries: async () => {
      const read = await readSegments(files);
      const { entries, damaged } = await openFrames(
        cipher,
        read.flatMap(({ frames }) => frames),
      );
      return { entries, damaged: damaged || read.some((one) => one.damaged) };
    },
    prune: async (mayGo) => {
      let gone = 0;
      for (const { segment, frames, damaged } of (await readSegments(files)).slice(0, -1)) {
        const opened = await openFrames(cipher, frames);
        if (damaged || opened.damaged || !opened.entries.every(mayGo)) break;
        await files.remove(segment.name);
        segments.splice(
          segments.findIndex(({ name }) => name === segment.name),
          1,
        );
        gone += 1;
      }
      return gone;
    },
    bytes: () => segments.reduce((sum, { bytes }) => sum + bytes, 0),
  };
};
