import { foldDigits } from './fold-digits.ts';

const pad = (n: number, width: number) => String(n).padStart(width, '0');

/**
 * A day as people type it: 2026-9-5, 2026.9.5, 2026年9月5日, 20260905, or 9.5 and 9月5日 in the year of `today`.
 * Returns YYYY-MM-DD whether or not such a day exists (check with isRealDay), or null when it does not look like a day.
 */
export const readTypedDay = (typed: string, today: string): string | null => {
  const plain = foldDigits(typed).trim();
  const packed = /^(\d{4})(\d{2})(\d{2})$/u.exec(plain);
  const full = packed ?? /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/u.exec(plain);
  if (full) return `${full[1]}-${pad(Number(full[2]), 2)}-${pad(Number(full[3]), 2)}`;
  const short = /^(\d{1,2})[-./月](\d{1,2})日?$/u.exec(plain);
  return short ? `${today.slice(0, 4)}-${pad(Number(short[1]), 2)}-${pad(Number(short[2]), 2)}` : null;
};

/** A month as typed: 2026-3, 2026.3, 2026年3月, 202603 → YYYY-MM, or null. */
export const readTypedMonth = (typed: string): string | null => {
  const match = /^(\d{4})[-./年]?(\d{1,2})月?$/u.exec(foldDigits(typed).trim());
  const month = Number(match?.[2]);
  return match && month >= 1 && month <= 12 ? `${match[1]}-${pad(month, 2)}` : null;
};
