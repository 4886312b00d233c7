import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const newest = (path: string): number => {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
};

/** Is what was made older than anything it was made from? */
export const isStale = (made: string, from: readonly string[]): boolean => {
  const madeAt = newest(made);
  return madeAt === 0 || from.some((path) => newest(path) > madeAt);
};
