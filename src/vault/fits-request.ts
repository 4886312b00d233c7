import type { Change } from '../../domain/change.ts';
import { SETS_MAX } from '../../protocol/change-schema.ts';
import { SYNC_LIMITS } from '../../protocol/sync.ts';

const encoder = new TextEncoder();

/** No UTF-16 unit becomes more than three bytes: most saves are seen to fit without being encoded. */
const isWithin = (text: string, bytes: number): boolean =>
  text.length * 3 <= bytes || encoder.encode(text).byteLength <= bytes;

/**
 * Can the county take these changes? A group goes whole, in one request: one that is larger than a request would be refused for ever, and
 * everything saved after it would wait behind it.
 */
export const fitsRequest = (changes: readonly Change[]): boolean => {
  if (changes.some(({ set }) => set.length > SETS_MAX)) return false;
  const groups = new Map<string, Change[]>();
  for (const change of changes) groups.set(change.group, [...(groups.get(change.group) ?? []), change]);
  return [...groups.values()].every((group) => isWithin(JSON.stringify(group), SYNC_LIMITS.groupBytesMax));
};
