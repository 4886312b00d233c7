import type { Change } from '../../domain/change.ts';
import { type TextAroundId, textAroundId } from '../../protocol/change-hash.ts';

const known = new WeakMap<object, TextAroundId>();

/** A change as its hash reads it. It is hashed twice and looked through twice, and written out once. */
export const writtenOut = (change: Omit<Change, 'hash'>): TextAroundId => {
  const text = known.get(change) ?? textAroundId(change);
  known.set(change, text);
  return text;
};
