import { instalmentsInOrder } from './check-plan.ts';
import type { Plan } from './kinds/agreement.ts';
import { type Wages, wageLinesInOrder } from './wage-list.ts';

/** Instalment id → wage line id → 分. */
export type Allocation = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What each worker should have in all after the cumulated amount: pro rata, floored; the 分 left over go one each to those with the largest fractions, ties in list order. */
const cumulated = (owed: readonly number[], totalFen: number, paidFen: number): number[] => {
  const exact = owed.map((fen) => BigInt(fen) * BigInt(paidFen));
  const floors = exact.map((product) => Number(product / BigInt(totalFen)));
  let left = paidFen - floors.reduce((sum, fen) => sum + fen, 0);
  const byFraction = exact
    .map((product, at) => ({ at, fraction: product % BigInt(totalFen) }))
    .sort((a, b) => (a.fraction === b.fraction ? a.at - b.at : a.fraction > b.fraction ? -1 : 1));
  for (const { at } of byFraction) {
    if (left === 0) break;
    floors[at] = (floors[at] ?? 0) + 1;
    left -= 1;
  }
  return floors;
};

/**
 * Who gets what of each instalment (annex 2). Both margins are exact: each column adds up to its instalment, each row to what the worker is owed.
 * The reference's rule (floor per worker, remainder into the worker's last instalment) keeps only the rows exact; so shares are taken from cumulated
 * amounts instead, rounded by largest remainder, and a share is what has come to a worker now less what had come before (never below zero: see `notBelow`). Why: docs/decisions/0002.
 */
export const allocatePlan = (wages: Wages, plan: Plan): Allocation => {
  const lines = wageLinesInOrder(wages);
  const owed = lines.map(([, { owedFen }]) => owedFen);
  const totalFen = owed.reduce((sum, fen) => sum + fen, 0);
  let before = owed.map(() => 0);
  let paid = 0;
  const out: [string, Record<string, number>][] = [];
  for (const [id, { amountFen }] of instalmentsInOrder(plan)) {
    paid = Math.min(totalFen, paid + amountFen);
    const now = totalFen === 0 ? before : notBelow(cumulated(owed, totalFen, paid), before);
    const earlier = before;
    out.push([id, Object.fromEntries(lines.map(([lineId], at) => [lineId, (now[at] ?? 0) - (earlier[at] ?? 0)]))]);
    before = now;
  }
  return Object.fromEntries(out);
};

/** Rounding may give a 分 early that the next step would take back; it stays, and another worker waits for theirs. The sum does not change. */
const notBelow = (wanted: readonly number[], before: readonly number[]): number[] => {
  const now = wanted.map((fen, at) => Math.max(fen, before[at] ?? 0));
  let over = now.reduce((sum, fen) => sum + fen, 0) - wanted.reduce((sum, fen) => sum + fen, 0);
  for (let at = now.length - 1; at >= 0 && over > 0; at -= 1) {
    const spare = Math.min(over, (now[at] ?? 0) - (before[at] ?? 0));
    now[at] = (now[at] ?? 0) - spare;
    over -= spare;
  }
  return now;
};
