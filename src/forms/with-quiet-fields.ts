import type { Doc } from '../../domain/record.ts';

/** What a form saw, with fields that it does not show (a number the program gave) as they are now: no news to anybody. */
export const withQuietFields = (seen: Doc | null, current: Doc | undefined, quiet: readonly string[]): Doc | null => {
  if (!seen || !current) return seen;
  const moved = quiet.filter((field) => current[field] !== undefined && current[field] !== seen[field]);
  if (moved.length === 0) return seen;
  return { ...seen, ...Object.fromEntries(moved.map((field) => [field, current[field] ?? null])) };
};
