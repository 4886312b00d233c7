import { expect, test } from 'vitest';
import type { LedgerRecord } from '../../domain/record.ts';
import { type PrintRequest, printDocument } from '../../src/printing/print-document.ts';
import { jobSentence } from '../../src/printing/print-job-words.ts';
import type { PrintPort } from '../../src/printing/print-port.ts';
import { putAway, sayPrinted } from '../../src/printing/put-away.ts';
import type { OpenVault } from '../../src/vault/open-vault.ts';
import { openTestVault } from '../app/open-test-vault.ts';
import { AGREEMENT, CHOICE, handed, jobs, MADE, printer, statuses } from './print-fixture.ts';

const print = (vault: OpenVault, port: PrintPort, againOf?: LedgerRecord<'printJob'>) => {
  const request: PrintRequest = { of: AGREEMENT, made: MADE, choice: CHOICE, printerName: 'HP' };
  return printDocument(vault, port, againOf ? { ...request, againOf } : request);
};
const only = (vault: OpenVault): LedgerRecord<'printJob'> => {
  const [job] = jobs(vault);
  if (!job) throw new Error('no job');
  return job;
};

test('the job is on disk, with who, what, where and how, before the printer is asked', async () => {
  const { vault } = await openTestVault('print-laid');
  let seen: readonly string[] = [];
  const { port, asked } = printer(handed);
  const watching: PrintPort = {
    ...port,
    printPdf: (bytes, ask) => {
      seen = statuses(vault);
      return port.printPdf(bytes, ask);
    },
  };
  await print(vault, watching);
  expect(seen).toEqual(['待打印']);
  expect(asked).toEqual([{ printer: 'HP', copies: 2, duplex: 'longEdge', silent: true }]);
  const { sha256, pages } = MADE;
  expect(only(vault).doc).toMatchObject({
    ...{ ofKind: 'agreement', ofId: 'a-1', form: 'D09', byUserId: 'u1', deviceMark: 'A', printer: 'HP', copies: 2 },
    ...{ duplex: '双面长边翻', sha256, pages, isCopy: false, status: '已交打印机', spoolId: 'HP-7' },
  });
});

test('accepted is not printed: until the service says so the sentence says 还没有打完', async () => {
  const { vault } = await openTestVault('print-accepted');
  await print(vault, printer(handed).port);
  expect(jobSentence(only(vault).doc).text).toBe('已交给打印机，还没有打完。');
});

test('a browser knows nothing: it asks the person, and 打出来了 settles it', async () => {
  const { vault } = await openTestVault('print-browser');
  await print(vault, printer({ outcome: 'asked' }).port);
  expect(jobSentence(only(vault).doc).text).toMatch(/^请在弹出的窗口里确认打印。/u);
  await sayPrinted(vault, only(vault));
  expect(statuses(vault)).toEqual(['已打印']);
});

test.each([
  ['no printer', { outcome: 'failed', problem: 'printer-none' }, 'printer-none', /没有装打印机/u],
  ['a computer that breaks down', new Error('ipc gone'), 'print-failed', /没有打印出来/u],
] as const)('%s: the job stays, says why, and that nothing is lost', async (name, printed, problem, text) => {
  const { vault } = await openTestVault(`print-failed-${name}`);
  await print(vault, printer(printed).port);
  expect(only(vault).doc).toMatchObject({ status: '未成功', problem });
  expect(jobSentence(only(vault).doc).text).toMatch(text);
  expect(jobSentence(only(vault).doc).text).toMatch(/文书和编号都在/u);
});

test('printing again is a job of its own; the old one is taken out of the print service and put away', async () => {
  const { vault } = await openTestVault('print-again');
  await print(vault, printer(handed).port);
  const first = only(vault);
  const again = printer({ ...handed, spoolId: 'HP-8' }, { at: 'waiting' });
  await print(vault, again.port, first);
  expect(again.cancelled).toEqual(['HP-7']);
  expect(vault.view.get('printJob', first.id)?.doc.status).toBe('不再打印');
  const second = jobs(vault).find(({ id }) => id !== first.id);
  expect(second?.doc).toMatchObject({ status: '已交打印机', spoolId: 'HP-8', againOf: first.id });
});

test('what turns out to be printed already is not printed twice', async () => {
  const { vault } = await openTestVault('print-twice');
  await print(vault, printer(handed).port);
  const again = printer(handed, { at: 'printed' });
  await print(vault, again.port, only(vault));
  expect(again.asked).toEqual([]);
  expect(statuses(vault)).toEqual(['已打印']);
});

test('不再打印 comes too late when the paper is there', async () => {
  const { vault } = await openTestVault('print-away');
  await print(vault, printer(handed).port);
  await putAway(vault, printer(handed, { at: 'printed' }).port, only(vault));
  expect(statuses(vault)).toEqual(['已打印']);
});

test('a print log is not undone', async () => {
  const { vault } = await openTestVault('print-undo');
  await print(vault, printer(handed).port);
  await vault.undoGroup(vault.outbox().map(({ change }) => change.id));
  expect(statuses(vault)).toEqual(['已交打印机']);
});
