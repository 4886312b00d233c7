import type { Problem, Result } from '../../domain/problem.ts';
import type { ProblemCode } from '../../domain/problem-codes.ts';

/** A file refused as a whole, as a value. */
export const fileProblem = (
  code: ProblemCode,
  params?: Problem['params'],
): Extract<Result<never>, { readonly ok: false }> => ({
  ok: false,
  problems: [{ code, path: '', severity: 'error', ...(params ? { params } : {}) }],
});
