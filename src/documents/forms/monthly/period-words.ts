import { addDays, addMonths } from '../../../../domain/civil-date.ts';
import type { Period } from '../../../../domain/figures/period.ts';
import { dayWords } from '../../paper/day-words.ts';

const wholeMonth = ({ fromOn, toOn }: Period): boolean => {
  const last = addMonths(fromOn, 1).slice(0, 7);
  return fromOn.endsWith('-01') && fromOn.slice(0, 7) === toOn.slice(0, 7) && addDays(toOn, 1) === `${last}-01`;
};

/** "2026年11月", or "2026年10月26日至2026年11月25日" where the county counts otherwise. */
export const periodWords = (period: Period | undefined): string => {
  if (!period) return '____年____月';
  return wholeMonth(period)
    ? `${period.fromOn.slice(0, 4)}年${Number(period.fromOn.slice(5, 7))}月`
    : `${dayWords(period.fromOn)}至${dayWords(period.toOn)}`;
};
