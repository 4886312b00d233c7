import { readFileSync } from 'node:fs';

const read = (): string =>
  (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version;

/** The version of this program. */
export const PROGRAM_VERSION = read();
