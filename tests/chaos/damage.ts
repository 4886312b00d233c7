import {
  appendFileSync,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

type Random = () => number;

const filesUnder = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : [];

const storeFiles = (profile: string): string[] => filesUnder(join(profile, 'Default', 'IndexedDB'));

const garbage = (bytes: number, random: Random): Buffer => {
  const out = Buffer.alloc(bytes);
  for (let at = 0; at < bytes; at += 1) out[at] = Math.floor(random() * 256);
  return out;
};

const overwrite = (path: string, at: number, bytes: Buffer): void => {
  const file = openSync(path, 'r+');
  writeSync(file, bytes, 0, bytes.length, at);
  closeSync(file);
};

const biggest = (paths: readonly string[]): string => {
  const [first] = [...paths].sort((a, b) => statSync(b).size - statSync(a).size);
  if (!first) throw new Error('damage: nothing there to damage');
  return first;
};

const BLOCK = 4096;

/** A 4 KB block of garbage somewhere in the largest file of the browser's database. */
export const damageStoreBlock = (profile: string, random: Random): void => {
  const path = biggest(storeFiles(profile));
  const room = Math.max(0, statSync(path).size - BLOCK);
  overwrite(path, Math.floor(random() * room), garbage(Math.min(BLOCK, statSync(path).size), random));
};

/** The file without which LevelDB does not know which of its files count. */
export const deleteStoreCurrent = (profile: string): void => {
  for (const path of storeFiles(profile)) if (path.endsWith('/CURRENT')) rmSync(path);
};

export const deleteStore = (profile: string): void =>
  rmSync(join(profile, 'Default', 'IndexedDB'), { recursive: true, force: true });

/** The journal's segments in the origin private file system, whose names are the browser's own: known by how they begin. */
const journalFilesIn = (profile: string): string[] =>
  filesUnder(join(profile, 'Default', 'File System')).filter(
    (path) => readFileSync(path).subarray(0, 4).toString('latin1') === 'FQJ1',
  );

/** Half a frame behind the last whole one: what a power cut leaves of a write that nobody was told of. */
export const tearJournal = (profile: string, random: Random): void => {
  const path = biggest(journalFilesIn(profile));
  const bytes = readFileSync(path);
  appendFileSync(path, bytes.subarray(0, 5 + Math.floor(random() * Math.min(200, bytes.length - 5))));
};

/** Garbage over a part in the middle of the last segment. */
export const damageJournalMiddle = (profile: string, random: Random): void => {
  const path = biggest(journalFilesIn(profile));
  const { size } = statSync(path);
  const length = Math.min(BLOCK, Math.floor(size / 4));
  overwrite(path, Math.floor(size / 4 + random() * (size / 4)), garbage(length, random));
};
