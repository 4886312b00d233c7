import { expect, test } from 'vitest';
import type { LedgerRecord } from '../../domain/record.ts';
import type { SyncRequest } from '../../protocol/sync.ts';
import { countyAnswer, openTestVault } from '../app/open-test-vault.ts';
import { until } from '../support/until.ts';
import { clueDoc } from '../support/vault-on-disk.ts';
import { engineOver, refused, saveClues } from './sync-fixture.ts';

const PAGES = 4;
const row = (seq: number): LedgerRecord =>
  ({ id: `r${seq}`, kind: 'clue', officeId: 'office-1', seq, doc: clueDoc('桥') }) as unknown as LedgerRecord;

/** A county with one record a page, four of them. */
const page = ({ cursor, changes }: SyncRequest) => {
  const settled = changes.map(({ id }) => ({ id, outcome: 'done' as const, seq: PAGES + 1 }));
  const records = cursor < PAGES ? [row(cursor + 1)] : [];
  const value = { ...countyAnswer(records, settled), cursor: Math.min(PAGES, cursor + 1), more: cursor + 1 < PAGES };
  return { ok: true as const, value };
};

const shown = ({ vault }: Awaited<ReturnType<typeof openTestVault>>) => vault.view.all('clue').map(({ id }) => id);

test('the next page is asked for before the one before is written, each once, and all are taken in order', async () => {
  const laptop = await openTestVault('ahead');
  const held: number[] = [];
  const run = engineOver(laptop, (request) => {
    held.push(shown(laptop).length);
    return page(request);
  });
  run.engine.start();
  await until(() => run.shown().state === 'idle');
  run.engine.stop();
  expect(run.requests.map(({ cursor }) => cursor)).toEqual([0, 1, 2, 3]);
  // The page of cursor 1 was asked for when nothing was written yet, and so on.
  expect(held).toEqual([0, 0, 1, 2]);
  expect(shown(laptop)).toEqual(['r1', 'r2', 'r3', 'r4']);
});

test('what is saved meanwhile is sent at once: the page that was asked ahead is thrown away, and no record with it', async () => {
  const laptop = await openTestVault('ahead-save');
  let saving: Promise<void> | null = null;
  const run = engineOver(laptop, async (request) => {
    saving ??= saveClues(laptop, 1, 'mine');
    await saving;
    return page(request);
  });
  run.engine.start();
  await until(() => run.shown().state === 'idle' && laptop.store.counts().waiting === 0);
  run.engine.stop();
  expect(run.requests.some(({ changes }) => changes.length === 1)).toBe(true);
  expect(shown(laptop)).toEqual(expect.arrayContaining(['r1', 'r2', 'r3', 'r4', 'mine0']));
});

test('a page ahead that does not come leaves the vault where it was, and it is asked for again', async () => {
  const laptop = await openTestVault('ahead-lost');
  let fails = true;
  const run = engineOver(laptop, (request) => (request.cursor === 2 && fails ? refused('not-reached') : page(request)));
  run.engine.start();
  await until(() => run.shown().state === 'not-reached');
  expect(shown(laptop)).toEqual(['r1', 'r2']);
  fails = false;
  run.waiting()?.work();
  await until(() => run.shown().state === 'idle');
  run.engine.stop();
  expect(run.requests.map(({ cursor }) => cursor)).toEqual([0, 1, 2, 2, 3]);
  expect(shown(laptop)).toEqual(['r1', 'r2', 'r3', 'r4']);
});
