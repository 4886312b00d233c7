import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '../../domain/problem.ts';
import { memoryFiles } from '../../src/browser-files/memory-files.ts';
import { enrolDevice } from '../../src/sync/enrol-device.ts';
import { httpTransport } from '../../src/sync/transport.ts';
import { dexieHome } from '../../src/vault/dexie-storage.ts';
import type { UnlockedVault } from '../../src/vault/open-vault-from.ts';
import { createVault, unlockVault } from '../../src/vault/unlock-vault.ts';
import { vaultPorts } from '../../src/vault/vault-ports.ts';
import { startTestCounty, type TestCounty } from '../support/test-county.ts';
import { until } from '../support/until.ts';
import { engineOver, refused, saveClues } from '../sync/sync-fixture.ts';

const PASSWORD = '门前老槐树下石凳';
let county: TestCounty;
beforeAll(async () => {
  county = await startTestCounty({ ownPostgres: true });
});
afterAll(() => county.stop());

/** The journal's files of each laptop; like its IndexedDB they outlive a crash of the window. */
const disks = new Map<string, ReturnType<typeof memoryFiles>>();
const portsOf = (name: string) => {
  const files = disks.get(name) ?? memoryFiles();
  disks.set(name, files);
  return {
    ...vaultPorts(enrolDevice, { ...files, freeBytes: async () => null }),
    home: dexieHome(name),
    passwordCost: { memoryKib: 1024, passes: 1 },
  };
};
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problems[0]?.code);
  return result.value;
};

/** A laptop enrolled with the real county. */
const enrolLaptop = async (name: string, userId = 'shuanglong-2'): Promise<UnlockedVault> => {
  const code = await county.code(userId, 'shuanglong');
  const answer = must(await enrolDevice(county.address, { protocol: 1, code, deviceName: name }));
  return must(await createVault({ answer, serverAddress: county.address, password: PASSWORD }, portsOf(name)));
};
/** The window goes away without a word, and the vault is opened again from what is on the disk. */
const crashed = async ({ vault }: UnlockedVault, name: string): Promise<UnlockedVault> => {
  await vault.lock();
  return must(await unlockVault(PASSWORD, portsOf(name)));
};
const line =
  ({ store }: UnlockedVault) =>
  (request: Parameters<typeof httpTransport>[2]) =>
    httpTransport(store.address(), store.bearer(), request);

const syncWhole = async (laptop: UnlockedVault): Promise<void> => {
  const { engine, waiting } = engineOver(laptop, line(laptop));
  engine.start();
  await until(() => waiting() !== undefined && laptop.store.counts().lastSyncedAt !== null);
  await engine.wake();
  engine.stop();
};
const custody = async (prefix: string): Promise<number> => {
  const rows = await county.database.selectFrom('changes').select('body').execute();
  return rows.filter(({ body }) => body.recordId.startsWith(prefix)).length;
};
const same = (one: UnlockedVault, two: UnlockedVault) =>
  expect([...one.vault.view.all('clue')].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
    [...two.vault.view.all('clue')].sort((a, b) => (a.id < b.id ? -1 : 1)),
  );

describe('a laptop and its county', () => {
  const put = IDBObjectStore.prototype.put;
  afterEach(() => {
    IDBObjectStore.prototype.put = put;
  });

  test('what one laptop saves the other has, and both hold what the county holds', async () => {
    const one = await enrolLaptop('pair-one');
    const two = await enrolLaptop('pair-two', 'shuanglong-3');
    await saveClues(one, 30, 'pair');
    await syncWhole(one);
    await syncWhole(two);
    await syncWhole(one);
    same(one, two);
    const held = await county.database
      .selectFrom('records')
      .select('id')
      .where('office_id', '=', 'shuanglong')
      .where('kind', '=', 'clue')
      .execute();
    expect(two.vault.view.all('clue').length).toBe(held.length);
  });
  test('an answer lost on the way and a crash before it was taken change nothing and double nothing', async () => {
    const before = await enrolLaptop('lost');
    await saveClues(before, 25, 'lost');
    let reached = 0;
    const run = engineOver(before, async (request) => {
      if ((await line(before)(request)).ok) reached += 1;
      return refused('not-reached');
    });
    run.engine.start();
    await until(() => run.waiting() !== undefined);
    run.engine.stop();
    expect([reached, before.store.counts().waiting]).toEqual([1, 25]);
    const after = await crashed(before, 'lost');
    await syncWhole(after);
    expect(after.store.counts()).toMatchObject({ waiting: 0, parked: 0, conflicts: 0 });
    expect(await custody('lost')).toBe(25);
    expect(after.vault.view.all('clue').filter(({ id }) => id.startsWith('lost'))).toHaveLength(25);
  });
  test('an answer is taken whole or not at all: a disk that fails in the middle leaves the state before it', async () => {
    const before = await enrolLaptop('torn');
    await saveClues(before, 10, 'torn');
    let torn = 0;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
      if (this.name === 'meta' && torn === 0) {
        torn += 1;
        throw new DOMException('disk', 'QuotaExceededError');
      }
      return put.apply(this, given);
    };
    const run = engineOver(before, line(before));
    run.engine.start();
    await until(() => run.waiting() !== undefined);
    run.engine.stop();
    IDBObjectStore.prototype.put = put;
    expect([torn, run.shown().problemCode]).toEqual([1, 'internal']);
    const after = await crashed(before, 'torn');
    expect(after.store.counts()).toMatchObject({ waiting: 10, lastSyncedAt: null });
    expect(after.store.nextRequest({ changes: 200, bytes: 1e6 }).cursor).toBe(0);
    await syncWhole(after);
    expect(after.store.counts().waiting).toBe(0);
    expect(await custody('torn')).toBe(10);
    same(after, await crashed(after, 'torn'));
  });
  test('a county that comes back after it was stopped is found again, and everything arrives', async () => {
    const laptop = await enrolLaptop('database-away');
    await saveClues(laptop, 3, 'away');
    process.kill(county.postgresPid(), 'SIGKILL');
    await until(async () => !(await fetch(`${county.address}/health`)).ok);
    const run = engineOver(laptop, line(laptop));
    run.engine.start();
    await until(() => run.waiting() !== undefined);
    expect(run.shown()).toMatchObject({ state: 'not-reached', problemCode: 'server-failed', waiting: 3 });
    await until(async () => (await fetch(`${county.address}/health`)).ok);
    run.waiting()?.work();
    await until(() => laptop.store.counts().waiting === 0);
    run.engine.stop();
    expect(await custody('away')).toBe(3);
  });
});
