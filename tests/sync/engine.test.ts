import { describe, expect, test } from 'vitest';
import { SYNC_LIMITS } from '../../protocol/sync.ts';
import { countyAnswer, openTestVault } from '../app/open-test-vault.ts';
import { until } from '../support/until.ts';
import { engineOver, refused, saveClues, takesAll } from './sync-fixture.ts';

const FIVE_MINUTES = 5 * 60_000;

describe('how much is sent at once', () => {
  test('grows after quick success up to the limit, and everything arrives once and in order', async () => {
    const laptop = await openTestVault('engine-grow');
    await saveClues(laptop, 150);
    const { engine, requests, waiting } = engineOver(laptop, takesAll());
    engine.start();
    await until(() => laptop.store.counts().waiting === 0 && waiting() !== undefined);
    engine.stop();
    expect(requests.map(({ changes }) => changes.length).slice(0, 3)).toEqual([20, 40, 80]);
    const sent = requests.flatMap(({ changes }) => changes.map(({ id }) => Number(id.split('.').at(-1))));
    expect(sent).toEqual(Array.from({ length: 150 }, (_, at) => at + 1));
    expect(Math.max(...requests.map(({ changes }) => changes.length))).toBeLessThanOrEqual(SYNC_LIMITS.changesMax);
  });
  test('stays as it is after slow success', async () => {
    const laptop = await openTestVault('engine-slow');
    await saveClues(laptop, 50);
    const run = engineOver(laptop, takesAll());
    run.clock.tookMs = 5000;
    run.engine.start();
    await until(() => laptop.store.counts().waiting === 0);
    run.engine.stop();
    expect(run.requests.map(({ changes }) => changes.length)).toEqual([20, 20, 10]);
  });
  test.each(['file-too-large', 'not-reached'] as const)(
    'halves after %s, down to one, and grows again',
    async (code) => {
      const laptop = await openTestVault(`engine-${code}`);
      await saveClues(laptop, 30);
      let failing = true;
      const takes = takesAll();
      const run = engineOver(laptop, (request) => (failing ? refused(code) : takes(request)));
      run.engine.start();
      for (let tries = 1; tries <= 6; tries += 1) {
        await until(() => run.timers.length === tries);
        if (tries < 6) run.waiting()?.work();
      }
      expect(run.requests.map(({ changes }) => changes.length)).toEqual([20, 10, 5, 2, 1, 1]);
      failing = false;
      run.waiting()?.work();
      await until(() => laptop.store.counts().waiting === 0);
      run.engine.stop();
      expect(run.requests.slice(6).map(({ changes }) => changes.length)).toEqual([1, 2, 4, 8, 15]);
    },
  );
});

describe('when the line is down', () => {
  test.each([0, 0.5, 1])('waits double each time, never above five minutes (chance %d)', async (chance) => {
    const laptop = await openTestVault(`engine-wait-${chance}`);
    const run = engineOver(
      laptop,
      () => refused('not-reached'),
      () => chance,
    );
    run.engine.start();
    for (let tries = 1; tries <= 14; tries += 1) {
      await until(() => run.timers.length === tries);
      run.waiting()?.work();
    }
    run.engine.stop();
    const waits = run.timers.slice(0, 14).map(({ ms }) => ms);
    expect(Math.max(...waits)).toBeLessThanOrEqual(FIVE_MINUTES);
    expect(waits[0]).toBe(1000 * (0.75 + chance * 0.5));
    for (let at = 1; at < 8; at += 1) expect(waits[at]).toBe((waits[at - 1] ?? 0) * 2);
    expect(waits.at(-1)).toBe(FIVE_MINUTES * 0.8 * (0.75 + chance * 0.5));
  });
  test('立即同步 and coming online begin the waiting anew', async () => {
    const laptop = await openTestVault('engine-reset');
    const run = engineOver(laptop, () => refused('not-reached'));
    run.engine.start();
    for (let tries = 1; tries <= 5; tries += 1) {
      await until(() => run.timers.length === tries);
      if (tries < 5) run.waiting()?.work();
    }
    expect(run.waiting()?.ms).toBe(16_000);
    await run.engine.wake();
    expect(run.waiting()?.ms).toBe(1000);
    run.engine.stop();
  });
  test('says so, says when it will try next, and keeps saying what waits', async () => {
    const laptop = await openTestVault('engine-says');
    await saveClues(laptop, 3);
    const run = engineOver(laptop, () => refused('not-our-server'));
    run.engine.start();
    await until(() => run.timers.length === 1);
    expect(run.shown()).toMatchObject({
      state: 'not-reached',
      problemCode: 'not-our-server',
      waiting: 3,
      lastSyncedAt: null,
    });
    expect(Date.parse(run.shown().nextTryAt ?? '')).toBe(run.clock.now + 1000);
    run.engine.stop();
  });
  test('typing does not hammer it: a save while it is down waits for the timer', async () => {
    const laptop = await openTestVault('engine-typing');
    const run = engineOver(laptop, () => refused('not-reached'));
    run.engine.start();
    await until(() => run.timers.length === 1);
    await saveClues(laptop, 5);
    expect(run.requests).toHaveLength(1);
    expect(run.shown().waiting).toBe(5);
    run.engine.stop();
  });
});

describe('one at a time', () => {
  test('however often it is woken there is one request in flight, and one more after it', async () => {
    const laptop = await openTestVault('engine-single');
    let inFlight = 0;
    let most = 0;
    const open: (() => void)[] = [];
    const run = engineOver(laptop, async () => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      await new Promise<void>((done) => open.push(done));
      inFlight -= 1;
      return { ok: true, value: countyAnswer([]) };
    });
    run.engine.start();
    for (let times = 0; times < 5; times += 1) void run.engine.wake();
    await until(() => open.length === 1);
    open[0]?.();
    await until(() => open.length === 2);
    open[1]?.();
    await until(() => run.waiting() !== undefined && inFlight === 0);
    run.engine.stop();
    expect([most, run.requests.length]).toEqual([1, 2]);
  });
  test('a save wakes it; after it was stopped nothing does', async () => {
    const laptop = await openTestVault('engine-woken');
    const run = engineOver(laptop, takesAll());
    run.engine.start();
    await until(() => run.timers.length === 1);
    await saveClues(laptop, 1);
    await until(() => laptop.store.counts().waiting === 0);
    const sent = run.requests.length;
    run.engine.stop();
    await saveClues(laptop, 1, 'later');
    await run.engine.wake();
    expect(run.requests).toHaveLength(sent);
  });
});

describe('what the county refuses', () => {
  test('a parked change never blocks the next, and never stays in the way', async () => {
    const laptop = await openTestVault('engine-parked');
    await saveClues(laptop, 30);
    const takes = takesAll();
    const run = engineOver(laptop, async (request) => {
      const answer = await takes(request);
      if (!answer.ok) return answer;
      const problem = { code: 'sealed', path: '', severity: 'error' as const };
      const settled = answer.value.settled.map((one) =>
        one.id.endsWith('.1') ? { ...one, outcome: 'parked' as const, seq: 0, problem } : one,
      );
      return { ok: true, value: { ...answer.value, settled } };
    });
    run.engine.start();
    await until(() => laptop.store.counts().waiting === 0);
    run.engine.stop();
    expect(laptop.store.counts()).toMatchObject({ waiting: 0, parked: 1 });
    expect(laptop.vault.parked().map(({ change }) => change.recordId)).toEqual(['c0']);
  });
  test.each(['device-revoked', 'user-revoked', 'protocol-too-old'] as const)(
    '%s ends trying; 立即同步 asks once',
    async (code) => {
      const laptop = await openTestVault(`engine-final-${code}`);
      await saveClues(laptop, 2);
      const run = engineOver(laptop, () => refused(code));
      run.engine.start();
      await until(() => run.shown().state === 'refused');
      expect(run.waiting()).toBeUndefined();
      expect(run.shown()).toMatchObject({ problemCode: code, nextTryAt: null, waiting: 2 });
      await run.engine.wake();
      expect(run.requests).toHaveLength(2);
      expect(run.waiting()).toBeUndefined();
      run.engine.stop();
    },
  );
  test('a bug in between says so and tries again, instead of falling silent', async () => {
    const laptop = await openTestVault('engine-bug');
    const run = engineOver(laptop, () => {
      throw new Error('bug');
    });
    run.engine.start();
    await until(() => run.waiting() !== undefined);
    expect(run.shown()).toMatchObject({ state: 'not-reached', problemCode: 'internal' });
    run.engine.stop();
  });
});
