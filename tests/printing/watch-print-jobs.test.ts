import { expect, test } from 'vitest';
import type { Doc } from '../../domain/record.ts';
import type { PrintState } from '../../protocol/printing.ts';
import { printDocument } from '../../src/printing/print-document.ts';
import { jobSentence } from '../../src/printing/print-job-words.ts';
import { watchPrintJobs } from '../../src/printing/watch-print-jobs.ts';
import type { OpenVault } from '../../src/vault/open-vault.ts';
import { openTestVault } from '../app/open-test-vault.ts';
import { until } from '../support/until.ts';
import { AGREEMENT, CHOICE, handed, jobs, MADE, printer, statuses } from './print-fixture.ts';

/** A clock by hand: `tick` runs what waits. */
const watched = (vault: OpenVault, states: readonly PrintState[]) => {
  let work: (() => void) | null = null;
  let asked = 0;
  const stop = watchPrintJobs({
    vault,
    printState: async () => {
      asked += 1;
      return states[Math.min(asked, states.length) - 1] ?? { at: 'unknown' };
    },
    later: (next) => {
      work = next;
      return () => {
        work = null;
      };
    },
  });
  const tick = async (): Promise<void> => {
    await until(() => work !== null);
    const next = work as (() => void) | null;
    work = null;
    next?.();
  };
  return { stop, tick, isWaiting: () => work !== null };
};
const print = (vault: OpenVault) =>
  printDocument(vault, printer(handed).port, { of: AGREEMENT, made: MADE, choice: CHOICE, printerName: 'HP' });

test('a handed job is followed: what it waits for, once that is no passing word, and in the end that it is printed', async () => {
  const { vault } = await openTestVault('watch-follow');
  await print(vault);
  const paper = { at: 'waiting', problem: 'printer-paper' } as const;
  const { stop, tick, isWaiting } = watched(vault, [paper, paper, { at: 'unknown' }, { at: 'printed' }]);
  await until(isWaiting);
  expect(jobs(vault)[0]?.doc.problem).toBeUndefined();
  await tick();
  await until(() => jobs(vault)[0]?.doc.problem === 'printer-paper');
  expect(jobSentence(jobs(vault)[0]?.doc as never).text).toBe(
    '已交给打印机，还没有打完。打印机没有纸了。请加纸，加好会接着打。',
  );
  await tick();
  await tick();
  await until(() => statuses(vault)[0] === '已打印');
  expect(jobs(vault)[0]?.doc.problem).toBeUndefined();
  stop();
});

test('what the service gave up is 未成功 with its reason', async () => {
  const { vault } = await openTestVault('watch-given-up');
  await print(vault);
  const { stop } = watched(vault, [{ at: 'failed', problem: 'print-spool-failed' }]);
  await until(() => statuses(vault)[0] === '未成功');
  expect(jobs(vault)[0]?.doc.problem).toBe('print-spool-failed');
  stop();
});

test('a program that was closed in the middle of a print says that nobody knows; a job of another computer is left alone', async () => {
  const { vault } = await openTestVault('watch-cut-off');
  await print(vault);
  const [{ doc } = { doc: {} }] = jobs(vault);
  const { spoolId: _spoolId, handedAt: _handedAt, ...cut } = doc as unknown as Record<string, never>;
  const laid = (id: string, more: Doc) =>
    vault.save([{ recordId: id, kind: 'printJob', was: null, now: { ...(cut as Doc), status: '待打印', ...more } }]);
  await laid('cut-off', {});
  await laid('elsewhere', { deviceMark: 'B' });
  const { stop } = watched(vault, [{ at: 'unknown' }]);
  await until(() => vault.view.get('printJob', 'cut-off')?.doc.status === '未成功');
  expect(vault.view.get('printJob', 'cut-off')?.doc.problem).toBe('print-unknown');
  expect(vault.view.get('printJob', 'elsewhere')?.doc.status).toBe('待打印');
  stop();
});

test('after a day the service is not asked any more; the job stays in sight', async () => {
  const { vault } = await openTestVault('watch-bound');
  await print(vault);
  const tomorrow: OpenVault = { ...vault, now: () => new Date(Date.now() + 25 * 3_600_000) };
  const { stop, tick } = watched(tomorrow, [{ at: 'printed' }]);
  // A younger one beside it shows that the watch has gone round.
  const [old] = jobs(vault);
  const at = tomorrow.now().toISOString();
  const young = { ...(old?.doc as unknown as Doc), at, handedAt: at, spoolId: 'HP-9' };
  await vault.save([{ recordId: 'young', kind: 'printJob', was: null, now: young }]);
  await tick();
  await until(() => vault.view.get('printJob', 'young')?.doc.status === '已打印');
  expect(vault.view.get('printJob', old?.id ?? '')?.doc.status).toBe('已交打印机');
  stop();
});
