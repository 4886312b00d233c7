import { canonicalJson } from './canonical-json.ts';
import type { Doc } from './record.ts';

/** What may still be said of an agreement or a paper once its text is final, and what is not its text. */
const BESIDE_TEXT: ReadonlySet<string> = new Set([
  'status',
  'signedOn',
  'voidReason',
  'textMark',
  'finalNo',
  'signedPages',
]);

/** Does a dotted path lie in what is said beside the text? */
export const isBesideText = (path: string): boolean => BESIDE_TEXT.has(path.split('.')[0] ?? '');

/** FNV-1a with murmur3's finaliser over UTF-16 units, by lane. */
const lane = (text: string, seed: number): string => {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0');
};

const SEEDS = [0x811c9dc5, 0x9747b28c, 0x3c6ef372, 0x510e527f];

/**
 * The mark of the text of an agreement or a paper, 32 hex digits. It is set when the text is made final; where the county's text has another mark by then,
 * two people's work would be merged into a text that nobody printed, so the change is refused whole. Against mistakes, not against forgery: that is `pdfHash`.
 */
export const textMark = (sealed: Doc): string => {
  const text = canonicalJson(Object.fromEntries(Object.entries(sealed).filter(([key]) => !BESIDE_TEXT.has(key))));
  return SEEDS.map((seed) => lane(text, seed)).join('');
};
