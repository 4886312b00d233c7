import type { Problem } from '../problem.ts';

/**
 * One cell that was taken differently from how it was seen. `row` counts as the file does (from 1), `column` is its head.
 * A "note" is only another writing of the same thing (3人 → 3); a "doubt" could be wrong, and a person must look.
 */
export type Doubt = {
  readonly row: number;
  readonly column: string;
  readonly field: string;
  readonly seen: string;
  readonly taken: string;
  readonly weight: 'doubt' | 'note';
  readonly problem: Problem;
};
