import { formatDayChinese } from '../../../domain/civil-date.ts';

/** A day as it is written on paper, or the places for one. */
export const dayWords = (day: string | undefined): string => (day ? formatDayChinese(day) : '____年____月____日');

/** A moment "2026-11-25T09:30" (Shanghai) as it is written on paper, or the places for one. */
export const timeWords = (time: string | undefined): string => {
  const known = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/u.exec(time ?? '');
  if (!known) return '____年____月____日____时____分';
  return `${formatDayChinese(known[1] ?? '')}${Number(known[2])}时${Number(known[3])}分`;
};
