import { daysBetween, isRealDay } from './civil-date.ts';
import { foldDigits } from './fold-digits.ts';
import type { Problem } from './problem.ts';
import type { ProblemCode } from './problem-codes.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

const found = (code: ProblemCode, severity: 'error' | 'warning' = 'error'): Problem[] => [{ code, path: '', severity }];

/** The check character of the first 17 digits (GB 11643). */
export const idCardCheckCharacter = (first17: string): string =>
  CHECKS[[...first17].reduce((sum, digit, at) => sum + Number(digit) * (WEIGHTS[at] ?? 0), 0) % 11] ?? '';

/** 公民身份号码 (GB 11643, domain reference §10.1): length, birth date up to `today` and 130 years back, check character. Old 15-digit numbers are a warning. */
export const checkIdCard = (text: string, today: string): Problem[] => {
  const id = foldDigits(text).trim().toUpperCase();
  if (/^\d{15}$/u.test(id)) return found('id-card-old-15', 'warning');
  if (!/^\d{17}[\dX]$/u.test(id)) return found('id-card-length');
  const born = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  if (!isRealDay(born) || born > today || daysBetween(born, today) > 130 * 366) return found('id-card-date');
  return idCardCheckCharacter(id.slice(0, 17)) === id[17] ? [] : found('id-card-checksum');
};
