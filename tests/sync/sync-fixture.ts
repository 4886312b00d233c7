import 'fake-indexeddb/auto';
import type { Result } from '../../domain/problem.ts';
import type { ProblemCode } from '../../domain/problem-codes.ts';
import type { SyncAnswer, SyncRequest } from '../../protocol/sync.ts';
import { createSyncEngine } from '../../src/sync/engine.ts';
import type { SyncStatus } from '../../src/sync/status.ts';
import type { UnlockedVault } from '../../src/vault/open-vault-from.ts';
import { countyAnswer } from '../app/open-test-vault.ts';

type Says = (request: SyncRequest) => Result<SyncAnswer> | Promise<Result<SyncAnswer>>;

/** The engine over a real vault, with a line that says what the test wants and a clock that the test turns. */
export const engineOver = ({ store }: UnlockedVault, says: Says, random: () => number = () => 0.5) => {
  const requests: SyncRequest[] = [];
  const status: Partial<SyncStatus>[] = [];
  const timers: { work: () => void; ms: number; cleared: boolean }[] = [];
  const clock = { now: 0, tookMs: 10 };
  const engine = createSyncEngine({
    store,
    transport: async (_address, _bearer, request) => {
      requests.push(request);
      clock.now += clock.tookMs;
      return says(request);
    },
    askIdentity: async () => ({ ok: false, problems: [{ code: 'not-reached', path: '', severity: 'error' }] }),
    now: () => clock.now,
    random,
    tell: (more) => void status.push(more),
    later: (work, ms) => {
      const timer = { work, ms, cleared: false };
      timers.push(timer);
      return () => {
        timer.cleared = true;
      };
    },
  });
  return {
    engine,
    clock,
    requests,
    timers,
    /** What the status bar would show now. */
    shown: (): Partial<SyncStatus> => Object.assign({}, ...status) as Partial<SyncStatus>,
    waiting: () => timers.filter(({ cleared }) => !cleared).at(-1),
  };
};

export const refused = (code: ProblemCode): Result<SyncAnswer> => ({
  ok: false,
  problems: [{ code, path: '', severity: 'error' }],
});

/** A county that takes everything, one seq each. */
export const takesAll = (): Says => {
  let seq = 0;
  return ({ changes }) => {
    const settled = changes.map(({ id }, at) => ({ id, outcome: 'done' as const, seq: seq + at + 1 }));
    seq += changes.length;
    return { ok: true, value: { ...countyAnswer([], settled), cursor: seq } };
  };
};

/** So many saves of one clue each. */
export const saveClues = async ({ vault }: UnlockedVault, count: number, prefix = 'c'): Promise<void> => {
  for (let n = 0; n < count; n += 1) {
    const now = { foundOn: '2026-11-20', place: '三河村', type: '邻里', brief: `第${n}件`, status: '已登记' };
    await vault.save([{ recordId: `${prefix}${n}`, kind: 'clue', was: null, now }]);
  }
};
