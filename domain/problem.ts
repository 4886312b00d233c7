import type { ProblemCode } from './problem-codes.ts';

/** An expected failure, as a value. `path` is where in the doc or form it belongs ('' for the whole). */
export type Problem = {
  readonly code: ProblemCode;
  readonly path: string;
  readonly severity: 'error' | 'warning';
  readonly params?: Readonly<Record<string, string | number>>;
};

/** Either what was wanted or why not. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };
