import type { z } from 'zod';
import type { Problem, Result } from '../../domain/problem.ts';
import { PROBLEM_CODES, type ProblemCode } from '../../domain/problem-codes.ts';
import { refusalSchema } from '../../protocol/enrol.ts';

/** A refusal because nobody is logged in (any more). */
export const LOGGED_OUT = 'logged-out';

export type CountyAnswer<T> =
  | Result<T>
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly gone: typeof LOGGED_OUT };

const no = (code: ProblemCode): { ok: false; problems: readonly Problem[] } => ({
  ok: false,
  problems: [{ code, path: '', severity: 'error' }],
});

const known = (code: string): ProblemCode =>
  (PROBLEM_CODES as readonly string[]).includes(code) ? (code as ProblemCode) : 'server-failed';

/** Reads an answer of the county's own pages by its schema. */
export const countyAnswerOf = async <T extends z.ZodType>(
  answer: Response,
  schema: T,
): Promise<CountyAnswer<z.infer<T>>> => {
  const body: unknown = await answer.json().catch(() => null);
  const refusal = refusalSchema.safeParse(body);
  const problem = refusal.success ? no(known(refusal.data.problem.code)) : null;
  if (answer.status === 401) return { ...(problem ?? no('login-wrong')), gone: LOGGED_OUT };
  if (problem) return problem;
  if (!answer.ok) return no(answer.status === 429 ? 'too-many-requests' : 'server-failed');
  const parsed = schema.safeParse(body);
  return parsed.success ? { ok: true, value: parsed.data } : no('not-our-server');
};

/** Asks the county's own pages' routes, with the session cookie; POST when there is a body. Never throws for what a line can do. */
export const askCountyPages = async <T extends z.ZodType>(
  path: string,
  schema: T,
  body?: object,
): Promise<CountyAnswer<z.infer<T>>> => {
  try {
    const answer = await fetch(path, {
      method: body ? 'POST' : 'GET',
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(30_000),
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    });
    return await countyAnswerOf(answer, schema);
  } catch {
    return no('not-reached');
  }
};
