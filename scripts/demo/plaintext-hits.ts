import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return [];
    return stat.isDirectory() ? filesUnder(path) : stat.isFile() ? [path] : [];
  });

/** How often planted words stand in the clear in any byte of a folder, as UTF-8 or UTF-16. Must be none. */
export const plaintextHits = (
  folder: string,
  planted: readonly string[],
): { hits: number; bytes: number; where: string[] } => {
  const needles = planted.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]);
  let bytes = 0;
  const where: string[] = [];
  for (const file of filesUnder(folder)) {
    const content = readFileSync(file);
    bytes += content.length;
    for (const needle of needles) if (content.includes(needle)) where.push(file.slice(folder.length));
  }
  return { hits: where.length, bytes, where };
};
