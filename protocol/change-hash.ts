import { canonicalJson } from '../domain/canonical-json.ts';
import type { Change } from '../domain/change.ts';

export type TextAroundId = readonly [before: string, after: string];

/** The canonical JSON of everything in a change but its hash, before and after its id; the keys stand in their canonical order. */
export const textAroundId = ({ group, recordId, kind, at, userId, set }: Omit<Change, 'hash' | 'id'>): TextAroundId => {
  const [first, last] = [canonicalJson({ at, group }), canonicalJson({ kind, recordId, set, userId })];
  return [`${first.slice(0, -1)},"id":`, `,${last.slice(1)}`];
};

/** What a change's hash covers: the canonical JSON of everything but the hash itself. */
const hashedText = (change: Omit<Change, 'hash'>): string => {
  const [before, after] = textAroundId(change);
  return `${before}${JSON.stringify(change.id)}${after}`;
};

/** SHA-256 (hex) over the canonical JSON of everything in a change but the hash itself. */
export const changeHash = async (change: Omit<Change, 'hash'>): Promise<string> => {
  const bytes = new TextEncoder().encode(hashedText(change));
  const digest = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
};
