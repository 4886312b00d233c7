import type { Result } from '../../domain/problem.ts';
import type { SyncAnswer, SyncRequest } from '../../protocol/sync.ts';

/** One question to the county, and when it was asked. */
export type Asked = { readonly answer: Promise<Result<SyncAnswer>>; readonly startedAt: number };
type Ask = (request: SyncRequest) => Asked;

export type PageAhead = {
  /** Asks for the page behind this answer, where there is one and nothing else to say. */
  readonly begin: (request: SyncRequest, answer: SyncAnswer, page: number) => void;
  /** The question as it was asked ahead, or asked now. */
  readonly take: (request: SyncRequest) => Asked;
};

const onlyFetches = ({ changes, buckets, heldFrom, waiting }: SyncRequest): boolean =>
  changes.length === 0 && buckets === undefined && heldFrom === undefined && waiting === 0;

/**
 * Lets the county make the next page ready while the one before it is written. Nothing is taken early: a page that was asked ahead is used only if the
 * vault then stands exactly where it begins, and is thrown away otherwise.
 */
export const createPageAhead = (ask: Ask): PageAhead => {
  let ahead: (Asked & { readonly request: SyncRequest }) | null = null;
  return {
    begin: (request, { more, restart, missingFrom, tooOld, cursor }, page) => {
      if (!more || restart || tooOld || missingFrom !== undefined || !onlyFetches(request)) return;
      const next = { ...request, cursor, page };
      ahead = { ...ask(next), request: next };
    },
    take: (request) => {
      const asked = ahead;
      ahead = null;
      const { device, timeline, cursor } = asked?.request ?? {};
      const fits = device === request.device && timeline === request.timeline && cursor === request.cursor;
      return asked && fits && onlyFetches(request) ? asked : ask(request);
    },
  };
};
