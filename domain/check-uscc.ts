import { foldDigits } from './fold-digits.ts';
import type { Problem } from './problem.ts';
import type { ProblemCode } from './problem-codes.ts';

const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

const found = (code: ProblemCode): Problem[] => [{ code, path: '', severity: 'error' }];

/** The check character of the first 17 (GB 32100). */
export const usccCheckCharacter = (first17: string): string => {
  const sum = [...first17].reduce(
    (total, character, at) => total + CHARACTERS.indexOf(character) * (WEIGHTS[at] ?? 0),
    0,
  );
  return CHARACTERS[(31 - (sum % 31)) % 31] ?? '';
};

/** 统一社会信用代码 (GB 32100, domain reference §10.2): 18 characters without I O Z S V, and the check character. */
export const checkUscc = (text: string): Problem[] => {
  const code = foldDigits(text).trim().toUpperCase();
  if ([...code].length !== 18) return found('uscc-length');
  if ([...code].some((character) => !CHARACTERS.includes(character))) return found('uscc-character');
  return usccCheckCharacter(code.slice(0, 17)) === code[17] ? [] : found('uscc-checksum');
};
