import 'fake-indexeddb/auto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Dexie } from 'dexie';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProblemCode } from '../../domain/problem-codes.ts';
import type { AccessEntry } from '../../protocol/access-log.ts';
import type { OperationPage } from '../../protocol/operations.ts';
import { createAccessCourier, httpPostAccess, type PostAccess } from '../../src/sync/access-courier.ts';
import { type CountyBrowser, logInToCounty } from '../support/county-browser.ts';
import { startTestCounty, type TestCounty } from '../support/test-county.ts';
import { saveClue, syncNow, unlocked, type VaultLaptop, vaultLaptop } from '../support/vault-laptop.ts';

let county: TestCounty;
let head: CountyBrowser;
beforeAll(async () => {
  county = await startTestCounty({ strictPerMinute: 1000 });
  head = await logInToCounty(county.address);
});
afterAll(() => county.stop());

const seen = async (q: string): Promise<OperationPage['rows']> =>
  ((await head.get(`/county/operations/access?q=${q}`)).body as unknown as OperationPage).rows;
const courier = ({ open }: VaultLaptop, post: PostAccess = httpPostAccess, now = Date.now) =>
  createAccessCourier(open.access, post, now);
const waiting = ({ open }: VaultLaptop): readonly AccessEntry[] => open.access.waiting(1000);
const view = ({ open }: VaultLaptop, recordId: string) =>
  open.vault.noteAccess({ act: 'view', kind: 'clue', recordId });
const refusing =
  (code: ProblemCode, refused: (entries: readonly AccessEntry[]) => boolean): PostAccess =>
  async (store, entries) =>
    refused(entries)
      ? { ok: false, problems: [{ code, path: '', severity: 'error' }] }
      : httpPostAccess(store, entries);

test('who saw, printed and took along which record stands at headquarters: once an hour for a look, every time for a print', async () => {
  const laptop = await vaultLaptop(county, 'access-told');
  await saveClue(laptop, 'acc-1', { brief: '植入的内容丙某某' });
  for (let times = 0; times < 3; times += 1) await view(laptop, 'acc-1');
  for (const act of ['print', 'print', 'export'] as const)
    await laptop.open.vault.noteAccess({ act, kind: 'clue', recordId: 'acc-1' });
  await syncNow(laptop);
  await courier(laptop).deliver();
  const rows = await seen('acc-1');
  expect(rows.map((row) => row[4]).sort()).toEqual(['导出', '打印', '打印', '查看'].sort());
  expect(rows[0]).toEqual(expect.arrayContaining(['双龙镇司法所', '排查事项', '1', 'acc-1']));
  expect(JSON.stringify(rows)).not.toContain('丙某某');
  expect(waiting(laptop)).toEqual([]);
  await view(laptop, 'acc-1');
  expect(waiting(laptop)).toEqual([]);
});

test('without a line it is kept, encrypted, over a restart, and told once when the line is there', async () => {
  const laptop = await vaultLaptop(county, 'access-kept');
  await view(laptop, 'acc-kept');
  await courier(
    laptop,
    refusing('not-reached', () => true),
  ).deliver();
  await laptop.open.vault.lock();
  const database = await new Dexie('access-kept').open();
  const [row, ...more] = await database.table('access').toArray();
  expect([Object.keys(row), more]).toEqual([['id', 'sealed'], []]);
  expect(row.id).not.toContain('acc-kept');
  database.close();
  const again = await unlocked(laptop);
  await view(again, 'acc-kept');
  expect(waiting(again)).toHaveLength(1);
  for (let times = 0; times < 2; times += 1) await courier(again).deliver();
  expect(await seen('acc-kept')).toHaveLength(1);
});

test('an answer that was lost on the way makes nothing double', async () => {
  const laptop = await vaultLaptop(county, 'access-lost-answer');
  await laptop.open.vault.noteAccess({ act: 'print', kind: 'clue', recordId: 'acc-lost' });
  const deaf: PostAccess = async (...asked) => {
    await httpPostAccess(...asked);
    return { ok: false, problems: [{ code: 'not-reached', path: '', severity: 'error' }] };
  };
  await courier(laptop, deaf).deliver();
  expect(waiting(laptop)).toHaveLength(1);
  await courier(laptop).deliver();
  expect([waiting(laptop), (await seen('acc-lost')).length]).toEqual([[], 1]);
});

test('an older county that has no such route is left alone for an hour, and nothing is forgotten', async () => {
  let asked = 0;
  const older = createServer((_request, answer) => {
    asked += 1;
    answer.writeHead(404, { 'content-type': 'application/json' });
    answer.end(JSON.stringify({ fengqiao: true, problem: { code: 'route-missing', path: '', severity: 'error' } }));
  });
  await new Promise<void>((listening) => older.listen(0, '127.0.0.1', listening));
  const laptop = await vaultLaptop(county, 'access-older');
  await view(laptop, 'acc-older');
  const address = `http://127.0.0.1:${(older.address() as AddressInfo).port}`;
  const store = { ...laptop.open.access, address: () => address };
  let now = 0;
  const patient = createAccessCourier(store, httpPostAccess, () => now);
  for (let times = 0; times < 3; times += 1) await patient.deliver();
  expect([asked, waiting(laptop).length]).toEqual([1, 1]);
  now = 3_600_001;
  await patient.deliver();
  expect([asked, waiting(laptop).length]).toEqual([2, 1]);
  await new Promise((closed) => older.close(closed));
});

test('one entry that the county cannot read does not keep the others back', async () => {
  const laptop = await vaultLaptop(county, 'access-unreadable');
  for (let n = 0; n < 5; n += 1) await view(laptop, `acc-mixed-${n}`);
  const unreadable = refusing('doc-shape', (entries) => entries.some(({ recordId }) => recordId === 'acc-mixed-2'));
  await courier(laptop, unreadable).deliver();
  expect(waiting(laptop)).toEqual([]);
  expect(await seen('acc-mixed-')).toHaveLength(4);
});

test('what a stopped person looked at still reaches headquarters, under their name', async () => {
  const laptop = await vaultLaptop(county, 'access-stopped-person', { userId: 'shiqiao-2', officeId: 'shiqiao' });
  await view(laptop, 'acc-person');
  await head.post('/county/users/revoke', { id: 'shiqiao-2' });
  await syncNow(laptop);
  await courier(laptop).deliver();
  const [row = []] = await seen('acc-person');
  expect([waiting(laptop), row[2]]).toEqual([[], laptop.open.vault.user.name]);
});

test('a computer that was stopped still tells what was seen on it, and nothing else is open to it', async () => {
  const laptop = await vaultLaptop(county, 'access-stopped-computer');
  await view(laptop, 'acc-computer');
  await head.post('/county/devices/revoke', { id: laptop.open.vault.identity.deviceId });
  expect(await syncNow(laptop)).toMatchObject({ problemCode: 'device-revoked' });
  await courier(laptop).deliver();
  expect([waiting(laptop), (await seen('acc-computer')).length]).toEqual([[], 1]);
});

test('a vault of the version before opens with everything in it, and begins its list of acts', async () => {
  const laptop = await vaultLaptop(county, 'access-upgrade');
  await saveClue(laptop, 'from-before');
  await laptop.open.vault.lock();
  // Back to the number of the version before, as a laptop has it that was never upgraded.
  const rows = await (async () => {
    const now = await new Dexie('access-upgrade').open();
    const kept = await Promise.all(
      now.tables
        .filter(({ name }) => name !== 'access')
        .map(async (table) => [table.name, await table.toArray()] as const),
    );
    now.close();
    await Dexie.delete('access-upgrade');
    return kept;
  })();
  const older = new Dexie('access-upgrade');
  older.version(1).stores({ records: 'id', outbox: 'n', parked: 'id', drafts: 'key', meta: 'key' });
  older.version(2).stores({ pages: 'page' });
  await older.open();
  for (const [name, kept] of rows) await older.table(name).bulkPut(kept);
  older.close();
  const again = await unlocked(laptop);
  expect(again.open.vault.view.get('clue', 'from-before')?.doc.brief).toBe('from-before');
  await view(again, 'from-before');
  expect(waiting(again)).toHaveLength(1);
});
