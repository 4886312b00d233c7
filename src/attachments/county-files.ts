import type { Result } from '../../domain/problem.ts';
import type { ProblemCode } from '../../domain/problem-codes.ts';
import {
  type FinalizeAnswer,
  finalizeAnswerSchema,
  type KnownAnswer,
  knownAnswerSchema,
} from '../../protocol/attachments.ts';
import { refusalSchema } from '../../protocol/enrol.ts';
import { askCounty } from '../sync/ask-county.ts';

export type CountyLine = { readonly address: string; readonly bearer: string };

/** Which of these hashes the county holds, verified. */
export const askKnown = ({ address, bearer }: CountyLine, hashes: readonly string[]): Promise<Result<KnownAnswer>> =>
  askCounty({ address, bearer, path: '/attachments/known', body: { hashes }, schema: knownAnswerSchema });

/** The county reads 250 MB from its disk before it answers. */
const FINALIZE_MS = 120_000;

/** Asks the county to re-hash a finished upload and take it for good. */
export const askFinalize = (
  { address, bearer }: CountyLine,
  sha256: string,
  upload: string,
): Promise<Result<FinalizeAnswer>> =>
  askCounty({
    address,
    bearer,
    path: `/attachments/${sha256}/finalize`,
    body: { upload: upload.split('/').at(-1) },
    schema: finalizeAnswerSchema,
    timeoutMs: FINALIZE_MS,
  });

const no = (code: ProblemCode): Result<never> => ({ ok: false, problems: [{ code, path: '', severity: 'error' }] });

const refusalOf = async (answer: Response): Promise<ProblemCode> => {
  try {
    const { problem } = refusalSchema.parse(await answer.json());
    return problem.code === 'attachment-unknown' ? 'attachment-unknown' : 'not-reached';
  } catch {
    return 'not-reached';
  }
};

/** Plain bytes from ≤ at < to of a verified file. Only an exact answer to the range counts; a portal's page does not. */
export const fetchRange = async (
  { address, bearer }: CountyLine,
  sha256: string,
  { from, to }: { readonly from: number; readonly to: number },
  signal: AbortSignal,
): Promise<Result<Uint8Array<ArrayBuffer>>> => {
  try {
    const answer = await fetch(`${address}/attachments/${sha256}`, {
      headers: { authorization: `Bearer ${bearer}`, range: `bytes=${from}-${to - 1}` },
      signal: AbortSignal.any([signal, AbortSignal.timeout(60_000)]),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    if (answer.status !== 206) return no(await refusalOf(answer));
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return bytes.length === to - from ? { ok: true, value: bytes } : no('not-reached');
  } catch {
    return no('not-reached');
  }
};
