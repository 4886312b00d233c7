import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Scripts that a built page names itself: its entry and everything the entry imports (Vite lists them for preloading). */
export const scriptsOfPage = (html: string): string[] => [
  ...new Set([...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/gu)].flatMap(([, path]) => (path ? [path] : []))),
];

/** Gzipped size of the files, in kB (1000 bytes). */
export const gzipKb = (webDir: string, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(webDir, file))).byteLength, 0) / 1000;
