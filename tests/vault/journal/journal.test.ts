import { expect, test } from 'vitest';
import { memoryFiles } from '../../../src/browser-files/memory-files.ts';
import { type Journal, type JournalEntry, openJournal } from '../../../src/vault/journal/journal.ts';
import type { JournalFiles } from '../../../src/vault/journal/journal-files.ts';
import { createRowCipher, makeDataKey, type RowCipher } from '../../../src/vault/row-cipher.ts';
import { makeChange } from '../../support/make-change.ts';

const place = (): JournalFiles => ({ ...memoryFiles(), freeBytes: async () => null });
const key = async (): Promise<RowCipher> => createRowCipher(await makeDataKey());
const entry = (n: number): JournalEntry => ({ t: 'change', change: makeChange(n) });
const FIRST = 'journal-00000001.fqj';

const idsIn = async (files: JournalFiles, cipher: RowCipher) => {
  const { entries, damaged } = await (await openJournal(files, cipher)).entries();
  return { ids: entries.map((one) => (one.t === 'change' ? one.change.id : one.t)), damaged };
};
/** Flips one bit in the middle of a file. */
const harm = async (files: JournalFiles, name: string, at?: number) => {
  const bytes = (await files.read(name)) ?? new Uint8Array();
  const where = at ?? bytes.byteLength >> 1;
  bytes[where] = (bytes[where] ?? 0) ^ 1;
  await files.append(name, 0, bytes);
};
/** One save after another: each is a frame of its own. */
const inTurn = async (journal: Journal, ...ns: number[]): Promise<void> => {
  for (const n of ns) await journal.append([entry(n)]);
};
/** Big enough that two of them fill a segment. */
const bulky = (n: number): JournalEntry => ({
  t: 'change',
  change: { ...makeChange(n), set: [{ path: 'brief', was: null, now: '水'.repeat(200_000) }] },
});

test('what was appended is there again, in order, when the journal is opened anew', async () => {
  const [files, cipher] = [place(), await key()];
  const journal = await openJournal(files, cipher);
  await journal.append([entry(1), entry(2)]);
  await (await openJournal(files, cipher)).append([entry(3), { t: 'withdrawn', id: 'd.1', note: '重复' }]);
  expect(await idsIn(files, cipher)).toEqual({ ids: ['d.1', 'd.2', 'd.3', 'withdrawn'], damaged: false });
});

test('nothing of what it says is in the clear on disk', async () => {
  const [files, cipher] = [place(), await key()];
  await (await openJournal(files, cipher)).append([entry(1)]);
  const bytes = new TextDecoder().decode((await files.read(FIRST)) ?? new Uint8Array());
  for (const planted of ['村1', '争水', 'clue', 'u1']) expect(bytes).not.toContain(planted);
});

test('a torn end is written over: the next entry is not lost behind it', async () => {
  const [files, cipher] = [place(), await key()];
  await inTurn(await openJournal(files, cipher), 1, 2);
  const bytes = (await files.read(FIRST)) ?? new Uint8Array();
  await files.append(FIRST, 0, bytes.slice(0, bytes.byteLength - 5));
  expect(await idsIn(files, cipher)).toEqual({ ids: ['d.1'], damaged: false });
  await (await openJournal(files, cipher)).append([entry(3)]);
  expect(await idsIn(files, cipher)).toEqual({ ids: ['d.1', 'd.3'], damaged: false });
});

test('a save that the power cut in two never happened: none of its changes is read', async () => {
  const [files, cipher] = [place(), await key()];
  const journal = await openJournal(files, cipher);
  await journal.append([entry(1)]);
  await journal.append([entry(2), entry(3)]);
  const bytes = (await files.read(FIRST)) ?? new Uint8Array();
  await files.append(FIRST, 0, bytes.slice(0, bytes.byteLength - 5));
  expect(await idsIn(files, cipher)).toEqual({ ids: ['d.1'], damaged: false });
});

test('behind damage in the middle a new segment begins, so that nothing new hangs on what is broken', async () => {
  const [files, cipher] = [place(), await key()];
  await inTurn(await openJournal(files, cipher), 1, 2, 3);
  await harm(files, FIRST);
  expect(await idsIn(files, cipher)).toEqual({ ids: ['d.1', 'd.3'], damaged: true });
  await (await openJournal(files, cipher)).append([entry(4)]);
  expect(await files.list()).toHaveLength(2);
  expect((await idsIn(files, cipher)).ids).toEqual(['d.1', 'd.3', 'd.4']);
});

test('under another key every entry counts as damage, none as an error that hides the rest', async () => {
  const files = place();
  await (await openJournal(files, await key())).append([entry(1)]);
  expect(await idsIn(files, await key())).toEqual({ ids: [], damaged: true });
});

test('an append that the disk refuses counts for nothing and leaves what was there', async () => {
  const [files, cipher] = [place(), await key()];
  await (await openJournal(files, cipher)).append([entry(1)]);
  const full: JournalFiles = {
    ...files,
    append: async () => {
      throw new Error('disk full');
    },
  };
  await expect((await openJournal(full, cipher)).append([entry(2)])).rejects.toThrow('disk full');
  expect((await idsIn(files, cipher)).ids).toEqual(['d.1']);
});

test('only whole segments from the oldest on are taken away, never the one that is written to', async () => {
  const [files, cipher] = [place(), await key()];
  const journal = await openJournal(files, cipher);
  for (let n = 1; n <= 6; n += 1) await journal.append([bulky(n)]);
  const before = (await files.list()).length;
  expect(before).toBeGreaterThan(2);
  const upTo = (last: number) => (one: JournalEntry) => one.t === 'change' && Number(one.change.id.slice(2)) <= last;
  expect(await journal.prune(upTo(1))).toBe(0);
  expect(await journal.prune(upTo(99))).toBe(before - 1);
  const { ids } = await idsIn(files, cipher);
  expect(ids.at(-1)).toBe('d.6');
  expect(journal.bytes()).toBe((await files.read((await files.list())[0] ?? ''))?.byteLength);
});

test('a damaged segment is never taken away, and nothing behind it', async () => {
  const [files, cipher] = [place(), await key()];
  const journal = await openJournal(files, cipher);
  for (let n = 1; n <= 6; n += 1) await journal.append([bulky(n)]);
  await harm(files, FIRST, 400);
  expect(await journal.prune(() => true)).toBe(0);
});
