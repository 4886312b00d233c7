import type { Result } from '../../domain/problem.ts';
import type { ProblemCode } from '../../domain/problem-codes.ts';
import { type AccessEntry, accessLogAnswerSchema } from '../../protocol/access-log.ts';
import { PROTOCOL } from '../../protocol/version.ts';
import type { AccessStore } from '../vault/access-box.ts';
import { askCounty } from './ask-county.ts';

type Taken = { readonly taken: readonly string[] };
export type PostAccess = (store: AccessStore, entries: readonly AccessEntry[]) => Promise<Result<Taken>>;

export const httpPostAccess: PostAccess = (store, entries) =>
  askCounty({
    address: store.address(),
    path: '/access-log',
    bearer: store.bearer(),
    body: { protocol: PROTOCOL, device: store.device(), entries },
    schema: accessLogAnswerSchema,
  });

const BATCH = 400;
/** A county that does not know this route is asked again no sooner. */
const REST_MS = 3_600_000;
const NOT_FOR_NOW: ReadonlySet<ProblemCode> = new Set(['route-missing', 'protocol-too-old', 'not-our-server']);

export type AccessCourier = { readonly deliver: () => Promise<void> };

/**
 * Tells the county who saw, printed and took along what, after a sync. Nothing is forgotten before the county has it in custody; a broken line,
 * an older county or a stopped person only put it off. It never bothers the person and never holds sync up.
 */
export const createAccessCourier = (store: AccessStore, post: PostAccess, now: () => number): AccessCourier => {
  let running: Promise<void> | null = null;
  let restUntil = 0;
  let batch = BATCH;

  /** True: go on with what is left. */
  const round = async (): Promise<boolean> => {
    const entries = store.waiting(batch);
    if (entries.length === 0) return false;
    const answer = await post(store, entries);
    if (answer.ok) {
      const taken = new Set(answer.value.taken);
      const ids = entries.map(({ id }) => id).filter((id) => taken.has(id));
      if (ids.length > 0) await store.forget(ids);
      return ids.length > 0;
    }
    const code = answer.problems[0]?.code ?? 'not-reached';
    if (NOT_FOR_NOW.has(code)) restUntil = now() + REST_MS;
    if (code !== 'doc-shape') return false;
    // One that the county can never read must not keep the others back.
    if (entries.length === 1) await store.forget(entries.map(({ id }) => id));
    batch = Math.max(1, Math.floor(entries.length / 2));
    return true;
  };
  const run = async (): Promise<void> => {
    while (now() >= restUntil && (await round()));
    batch = BATCH;
  };
  return {
    deliver: () => {
      running ??= run()
        .catch(() => {})
        .finally(() => {
          running = null;
        });
      return running;
    },
  };
};
