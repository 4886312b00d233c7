import type { Problem } from '../problem.ts';
import type { ProblemCode } from '../problem-codes.ts';

/** What one cell came to: the value (undefined: nothing taken), and why it may not be what was meant. */
export type Reading<T> = { readonly value: T | undefined; readonly remarks: readonly Remark[] };

/** A remark on a reading; becomes a Doubt once row and column are known. */
export type Remark = { readonly weight: 'doubt' | 'note'; readonly problem: Problem };

/** A remark that a person must look at. */
export const doubtful = (code: ProblemCode, params?: Problem['params']): Remark => ({
  weight: 'doubt',
  problem: { code, path: '', severity: 'warning', ...(params ? { params } : {}) },
});

/** A remark that only tells of another writing. */
export const noted = (code: ProblemCode, params?: Problem['params']): Remark => ({
  ...doubtful(code, params),
  weight: 'note',
});

/** Taken, with or without remarks. */
export const taken = <T>(value: T, ...remarks: readonly Remark[]): Reading<T> => ({ value, remarks });

/** Not taken. */
export const notTaken = (...remarks: readonly Remark[]): Reading<never> => ({ value: undefined, remarks });
