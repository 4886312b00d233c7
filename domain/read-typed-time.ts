import { foldDigits } from './fold-digits.ts';
import { readTypedDay } from './read-typed-day.ts';

const pad = (n: number) => String(n).padStart(2, '0');

/**
 * A moment as people type it: "2026-9-5 9:30", "9.5 14：00", "2026年9月5日9时30分", "9月5日 9点". Returns "YYYY-MM-DDTHH:MM" (Shanghai),
 * whether or not the day exists; null when it does not look like a moment.
 */
export const readTypedTime = (typed: string, today: string): string | null => {
  const match = /^(.+?)[\sT]*(?<!\d)(\d{1,2})[:：时点](\d{1,2})?分?$/u.exec(foldDigits(typed).trim());
  const day = match ? readTypedDay((match[1] ?? '').trim(), today) : null;
  const [hour, minute] = [Number(match?.[2]), Number(match?.[3] ?? 0)];
  return day && hour <= 23 && minute <= 59 ? `${day}T${pad(hour)}:${pad(minute)}` : null;
};
