import type { WageLine } from './kinds/agreement.ts';

export type Wages = Readonly<Record<string, WageLine>>;

/** Lines in their order, with ids; equal orders by id, so that every device prints the same list. */
export const wageLinesInOrder = (wages: Wages): readonly (readonly [string, WageLine])[] =>
  Object.entries(wages).sort(([idA, a], [idB, b]) => a.order - b.order || (idA < idB ? -1 : 1));

/** Σ 尚欠, in 分. */
export const wageTotalFen = (wages: Wages): number =>
  Object.values(wages).reduce((sum, { owedFen }) => sum + owedFen, 0);
