import { foldMiddleDot } from '../fold-middle-dot.ts';
import { doubtful, notTaken, type Reading, taken } from './reading.ts';

/** Control characters that no form can hold; tabs and line breaks may stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu;

/** Text without control characters: a record that holds one is refused. */
export const withoutControls = (text: string): string => text.replace(CONTROL, '');

/** Free text: trimmed at its ends, the dot of a name unified, otherwise as typed; what is over `max` code points is cut, and doubtful. */
export const readWords = (text: string, max: number): Reading<string> => {
  const trimmed = foldMiddleDot(text.trim());
  const letters = [...trimmed];
  if (letters.length === 0) return notTaken();
  return letters.length > max ? taken(letters.slice(0, max).join(''), doubtful('too-long', { max })) : taken(trimmed);
};
