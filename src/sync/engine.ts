import type { ProblemCode } from '../../domain/problem-codes.ts';
import type { SyncAnswer, SyncRequest } from '../../protocol/sync.ts';
import { PROTOCOL } from '../../protocol/version.ts';
import type { SyncStore } from '../vault/sync-store.ts';
import { type BatchSize, FIRST_BATCH, grown, shrunk } from './batch-size.ts';
import { createPageAhead } from './page-ahead.ts';
import { retryDelayMs } from './retry-delay.ts';
import type { SyncStatus } from './status.ts';
import type { AskIdentity, Transport } from './transport.ts';

export type EngineParts = {
  readonly store: SyncStore;
  readonly transport: Transport;
  readonly askIdentity: AskIdentity;
  readonly now: () => number;
  readonly random: () => number;
  readonly tell: (status: Partial<SyncStatus>) => void;
  /** Sets a timer and answers how to clear it. */
  readonly later: (work: () => void, ms: number) => () => void;
};

export type SyncEngine = { readonly start: () => void; readonly stop: () => void; readonly wake: () => Promise<void> };

/** With nothing to send and everything fetched, the county is asked again after this long. */
const IDLE_MS = 60_000;
/** Answers after which trying again by itself is of no use; the person must do something, and 立即同步 tries once. */
const FINAL: ReadonlySet<ProblemCode> = new Set(['device-revoked', 'user-revoked', 'protocol-too-old', 'store-broken']);

/** Moves changes between vault and county; one thing at a time, and the screen is never told more than the last answer proved. */
export const createSyncEngine = ({
  store,
  transport,
  askIdentity,
  now,
  random,
  tell,
  later,
}: EngineParts): SyncEngine => {
  let batch: BatchSize = FIRST_BATCH;
  let failures = 0;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = true;
  let resendFrom: number | undefined;
  let clearTimer = () => {};
  let forget = () => {};
  const pages = createPageAhead((request) => ({
    startedAt: now(),
    answer: transport(store.address(), store.bearer(), request),
  }));

  const schedule = (ms: number, state: SyncStatus['state']) => {
    clearTimer();
    if (stopped) return;
    clearTimer = later(() => void wake(), ms);
    tell({ state, nextTryAt: new Date(now() + ms).toISOString() });
  };
  const fail = (code: ProblemCode): 'stop' => {
    batch = shrunk(batch);
    tell({ problemCode: code, ...store.counts() });
    if (FINAL.has(code)) {
      clearTimer();
      tell({ state: 'refused', nextTryAt: null });
      return 'stop';
    }
    schedule(retryDelayMs(failures, random), 'not-reached');
    failures += 1;
    return 'stop';
  };
  /** Another laptop's numbers, or numbers that nobody has any more: this one goes on under an identity of its own. */
  const fork = async (): Promise<'more' | 'stop'> => {
    const given = await askIdentity(store.address(), store.bearer());
    if (!given.ok) return fail(given.problems[0]?.code ?? 'not-reached');
    await store.takeIdentity(given.value);
    resendFrom = undefined;
    return 'more';
  };
  const fill = async (from: number): Promise<'more' | 'stop'> => {
    const asked = resendFrom === from;
    resendFrom = from;
    // Asked once for what the county lacks; if that does not help, the numbers are given up, never the changes.
    return !asked && (await store.bringBackFrom(from)) ? 'more' : fork();
  };
  const take = async (answer: SyncAnswer, request: SyncRequest, tookMs: number): Promise<'more' | 'done' | 'stop'> => {
    const { cursor, changes } = request;
    if (answer.settled.some(({ outcome }) => outcome === 'forked')) return fork();
    batch = grown(batch, tookMs);
    pages.begin(request, answer, batch.page);
    await store.takeAnswer(answer, cursor);
    failures = 0;
    if (answer.missingFrom !== undefined) return fill(answer.missingFrom);
    resendFrom = undefined;
    const { waiting } = store.counts();
    const trouble = store.trouble();
    tell({ problemCode: answer.tooOld ? 'protocol-too-old' : trouble || null, ...store.counts() });
    const repairing = store.nextRequest(batch).buckets !== undefined && answer.repair === undefined;
    return answer.more || answer.restart || repairing || (changes.length > 0 && waiting > 0) ? 'more' : 'done';
  };
  const round = async (): Promise<'more' | 'done' | 'stop'> => {
    if (store.trouble() === 'store-broken') return fail('store-broken');
    const request = { protocol: PROTOCOL, page: batch.page, ...store.nextRequest(batch, resendFrom) };
    const { answer: asked, startedAt } = pages.take(request);
    const answer = await asked;
    if (stopped) return 'stop';
    if (!answer.ok) return fail(answer.problems[0]?.code ?? 'not-reached');
    return take(answer.value, request, now() - startedAt);
  };
  const run = async (): Promise<void> => {
    tell({ state: 'running', nextTryAt: null });
    let state: 'more' | 'done' | 'stop' = 'more';
    while (state === 'more' && !stopped) state = await round();
    if (state === 'done') schedule(store.counts().waiting > 0 ? 1000 : IDLE_MS, 'idle');
  };
  const wake = (): Promise<void> => {
    if (stopped) return Promise.resolve();
    if (running) {
      again = true;
      return running;
    }
    clearTimer();
    running = run()
      // A bug in here must not silence sync for the rest of the day: say so, and try again later.
      .catch(() => void fail('internal'))
      .finally(() => {
        running = null;
        if (again) {
          again = false;
          void wake();
        }
      });
    return running;
  };
  return {
    start: () => {
      stopped = false;
      let waited = store.counts().waiting;
      forget = store.subscribe(() => {
        const counts = store.counts();
        tell(counts);
        // A save wakes the line; while it is down its own timer decides, so that typing offline does not hammer it.
        if (counts.waiting > waited && failures === 0) void wake();
        waited = counts.waiting;
      });
      tell({ ...store.counts(), problemCode: null });
      void wake();
    },
    stop: () => {
      stopped = true;
      clearTimer();
      forget();
    },
    wake: () => {
      failures = 0;
      return wake();
    },
  };
};
