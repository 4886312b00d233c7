import type { z } from 'zod';
import type { Problem, Result } from '../../domain/problem.ts';
import { PROBLEM_CODES, type ProblemCode } from '../../domain/problem-codes.ts';
import { refusalSchema } from '../../protocol/enrol.ts';

const TIMEOUT_MS = 30_000;

const no = (code: ProblemCode): Result<never> => ({ ok: false, problems: [{ code, path: '', severity: 'error' }] });

const gzip = async (text: string): Promise<ArrayBuffer> =>
  new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();

const refusalOf = (body: unknown): Problem | null => {
  const parsed = refusalSchema.safeParse(body);
  if (!parsed.success) return null;
  const { code, path, severity } = parsed.data.problem;
  return {
    code: (PROBLEM_CODES as readonly string[]).includes(code) ? (code as ProblemCode) : 'server-failed',
    path,
    severity,
  };
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A refusal counts only when it is our server that speaks; a proxy's 403 or a portal's page is "not reached". */
const read = async <T extends z.ZodType>(answer: Response, schema: T): Promise<Result<z.infer<T>>> => {
  // A line that breaks in the middle throws here, and is "not reached"; what came whole and is no JSON is somebody else's page.
  const body = jsonOf(await answer.text());
  if (body === undefined)
    return no(answer.ok ? 'not-our-server' : answer.status === 429 ? 'too-many-requests' : 'not-reached');
  const refusal = refusalOf(body);
  if (refusal) return { ok: false, problems: [refusal] };
  if (!answer.ok)
    return no(
      answer.status === 429
        ? 'too-many-requests'
        : answer.status === 413
          ? 'file-too-large'
          : answer.status >= 500
            ? 'not-reached'
            : 'not-our-server',
    );
  const parsed = schema.safeParse(body);
  return parsed.success ? { ok: true, value: parsed.data } : no('not-our-server');
};

type Question<T extends z.ZodType> = {
  readonly address: string;
  readonly path: string;
  readonly body: unknown;
  readonly schema: T;
  readonly bearer?: string;
  readonly timeoutMs?: number;
};

/** One POST to the county, gzip up, read by its schema. Never throws for what a line can do. */
export const askCounty = async <T extends z.ZodType>({
  address,
  path,
  body,
  schema,
  bearer,
  timeoutMs = TIMEOUT_MS,
}: Question<T>): Promise<Result<z.infer<T>>> => {
  let answer: Response;
  try {
    answer = await fetch(`${address}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-encoding': 'gzip',
        ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
      },
      body: await gzip(JSON.stringify(body)),
      signal: AbortSignal.timeout(timeoutMs),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
  } catch {
    return no('not-reached');
  }
  try {
    return await read(answer, schema);
  } catch {
    return no('not-reached');
  }
};
