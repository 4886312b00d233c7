import type { ClueDoc } from '../kinds/clue.ts';
import type { RoundDoc } from '../kinds/round.ts';
import { type Figures, figuresOf } from './figures.ts';
import { counts, grouped } from './grouped.ts';
import { isIn, type Period } from './period.ts';

/** Rounds made, matters found, by level (5 … 1) and by type, what was closed, and what of all matters is still open at the end. */
export type ScreeningFigures = {
  readonly rounds: number;
  readonly found: Figures;
  readonly byLevel: Readonly<Record<string, number>>;
  readonly byType: Readonly<Record<string, Figures>>;
  readonly closed: number;
  readonly referred: number;
  readonly open: number;
};

/** Was the matter still open at the end of the day? One that was referred is another's; one that came back after it was closed is open. */
const openOn = ({ foundOn, closedOn, status }: ClueDoc, day: string): boolean => {
  const closed = status === '已销号' && (closedOn === undefined || closedOn <= day);
  return foundOn <= day && status !== '已移送' && !closed;
};

/** 排查 of a period. `clues` are those that count. */
export const screeningFigures = (
  clues: readonly ClueDoc[],
  rounds: readonly RoundDoc[],
  period: Period,
): ScreeningFigures => {
  const found = clues.filter(({ foundOn }) => isIn(foundOn, period));
  const byType = grouped(found, ({ type }) => type);
  return {
    rounds: rounds.filter(({ toOn }) => isIn(toOn, period)).length,
    found: figuresOf(found),
    byLevel: counts(
      found.filter(({ level }) => level !== undefined),
      ({ level }) => String(level),
    ),
    byType: Object.fromEntries(Object.entries(byType).map(([type, docs]) => [type, figuresOf(docs)])),
    closed: clues.filter(({ closedOn }) => isIn(closedOn, period)).length,
    referred: found.filter(({ status }) => status === '已移送').length,
    open: clues.filter((clue) => openOn(clue, period.toOn)).length,
  };
};
