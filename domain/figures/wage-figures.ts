import type { ClueDoc } from '../kinds/clue.ts';
import { type Figures, figuresOf } from './figures.ts';
import { isIn, type Period } from './period.ts';

/** Wage arrears of a period (domain reference §9.2 K1–K3), and those on government-invested projects (K5). */
export type WageFigures = { readonly all: Figures; readonly government: Figures };

const WAGES = '拖欠农民工工资';
const GOVERNMENT = '政府投资';

/** Wage arrears found in a period. */
export const wageFigures = (clues: readonly ClueDoc[], period: Period): WageFigures => {
  const wages = clues.filter(({ type, foundOn }) => type === WAGES && isIn(foundOn, period));
  return { all: figuresOf(wages), government: figuresOf(wages.filter(({ investKind }) => investKind === GOVERNMENT)) };
};
