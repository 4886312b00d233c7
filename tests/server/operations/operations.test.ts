import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Doc } from '../../../domain/record.ts';
import type { AccessEntry } from '../../../protocol/access-log.ts';
import { OPERATION_TABLES, type OperationPage } from '../../../protocol/operations.ts';
import { csvText } from '../../../server/reports/operations/csv-text.ts';
import { numberRanges } from '../../../server/reports/operations/number-ranges.ts';
import { COUNTY_LOGIN } from '../../../server/seed/seed-county.ts';
import { startTestCounty, type TestCounty } from '../../support/test-county.ts';
import { enrolTestDevice, type TestDevice } from '../../support/test-device.ts';

let county: TestCounty;
let one: TestDevice;
let two: TestDevice;
let cookie: string;
const SECRET = '植入的名字丁某某';
const clue = (more: Doc = {}): Doc => ({
  foundOn: '2026-11-20',
  place: '三河村',
  type: '邻里',
  brief: SECRET,
  status: '已登记',
  ...more,
});
const create = (doc: Doc) => [{ path: '', was: null, now: doc }];
const ask = (path: string) => fetch(`${county.address}${path}`, { headers: { cookie } });
const table = async (name: string, query = '') =>
  (await (await ask(`/county/operations/${name}?${query}`)).json()) as OperationPage;
const tell = (device: TestDevice, entries: readonly AccessEntry[], secret = device.identity.deviceSecret) =>
  fetch(`${county.address}/access-log`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${device.identity.deviceId}.${secret}`,
    },
    body: JSON.stringify({ protocol: 2, device: device.identity.deviceId, entries }),
  });
const printed = (more: Partial<AccessEntry> = {}): AccessEntry => ({
  id: randomUUID(),
  at: '2026-11-24T02:00:00.000Z',
  userId: 'shuanglong-2',
  act: 'print',
  kind: 'agreement',
  recordId: 'r-printed',
  count: 1,
  ...more,
});

beforeAll(async () => {
  county = await startTestCounty();
  one = await enrolTestDevice(county.address, await county.code('shuanglong-2', 'shuanglong'));
  two = await enrolTestDevice(county.address, await county.code('shuanglong-3', 'shuanglong'));
  await one.sync([await one.change({ recordId: 'r-1', kind: 'clue', set: create(clue()) })]);
  await two.sync([
    await two.change({ recordId: 'r-1', kind: 'clue', set: [{ path: 'place', was: '三河村', now: '新塘村' }] }),
  ]);
  await one.sync([
    await one.change({ recordId: 'r-1', kind: 'clue', set: [{ path: 'place', was: '三河村', now: SECRET }] }),
    await one.change({ recordId: 'r-2', kind: 'kindOf2027', set: create(clue()) }),
  ]);
  const login = await fetch(`${county.address}/county/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(COUNTY_LOGIN),
  });
  cookie = (login.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
});
afterAll(() => county.stop());

describe('headquarters sees how things run', () => {
  test('every table answers, as a page and as a file, and none without a log-in', async () => {
    for (const name of OPERATION_TABLES) {
      const page = await table(name);
      expect(page.rows.every((row) => row.length === page.columns.length)).toBe(true);
      expect((await ask(`/county/operations/${name}.csv`)).headers.get('content-type')).toContain('text/csv');
      for (const end of ['', '.csv'])
        expect((await fetch(`${county.address}/county/operations/${name}${end}`)).status).toBe(401);
    }
  });
  test('metadata only: no table shows what was written', async () => {
    for (const name of OPERATION_TABLES) {
      expect(JSON.stringify(await table(name))).not.toContain(SECRET);
      expect(await (await ask(`/county/operations/${name}.csv`)).text()).not.toContain(SECRET);
    }
  });
  test('a parked change with who, what and why; an open conflict with its field and age', async () => {
    expect((await table('parked')).rows[0]).toEqual(
      expect.arrayContaining(['双龙镇司法所', '县里的版本还不认识这类记录，内容已完整保留，等县里升级后再传。', 'r-2']),
    );
    const [conflict = []] = (await table('conflicts')).rows;
    expect(conflict).toEqual(expect.arrayContaining(['双龙镇司法所', '排查事项', '0', 'r-1']));
  });
  test('changes are found by person, office and day, and counted over all pages', async () => {
    const all = await table('changes');
    expect(all.total).toBe(4);
    expect((await table('changes', 'q=r-2')).total).toBe(1);
    expect((await table('changes', 'office=shiqiao')).total).toBe(0);
    expect((await table('changes', 'from=2020-01-01&to=2020-01-02')).total).toBe(0);
    expect((await table('changes', 'q=%25')).total).toBe(0);
    expect((await table('changes', "q=';DROP TABLE changes")).total).toBe(0);
    expect((await table('changes', 'page=2')).rows).toEqual([]);
    expect((await ask('/county/operations/changes?from=yesterday')).status).toBe(400);
  });
  test('a computer is silent after seven days, with what it still held', async () => {
    expect((await table('silent-devices')).total).toBe(0);
    await county.database
      .updateTable('devices')
      .set({ last_seen_at: new Date(Date.now() - 8 * 86_400_000), last_waiting: 12 })
      .where('id', '=', two.identity.deviceId)
      .execute();
    const { rows } = await table('silent-devices');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toEqual(expect.arrayContaining(['双龙镇司法所', '8', '12']));
  });
  test('a computer that is turned away is named with the reason until it comes through; a stranger cannot write there', async () => {
    const send = (secret: string) =>
      fetch(`${county.address}/sync`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${one.identity.deviceId}.${secret}` },
        body: '{"nonsense":true}',
      });
    await send('wrong');
    expect((await table('failing-devices')).total).toBe(0);
    await send(one.identity.deviceSecret);
    expect((await table('failing-devices')).rows[0]).toEqual(expect.arrayContaining(['双龙镇司法所']));
    await one.sync([]);
    expect((await table('failing-devices')).total).toBe(0);
  });
  test('what neither the county nor the laptop has any more is not hidden', async () => {
    expect((await table('lost')).total).toBe(0);
    const gap = { office_id: 'shuanglong', device_id: one.identity.deviceId, from_n: 3, to_n: 5, at: new Date() };
    await county.database.insertInto('device_gaps').values(gap).execute();
    const { rows } = await table('lost', 'office=shuanglong');
    expect(rows[0]).toEqual(expect.arrayContaining(['双龙镇司法所', '第 3–5 条', '3']));
    expect((await table('lost', 'office=shiqiao')).total).toBe(0);
    await county.database.deleteFrom('device_gaps').execute();
  });
  test('every block of numbers is accounted for', async () => {
    const { rows, columns } = await table('numbers', 'office=shuanglong');
    expect(rows.length).toBeGreaterThan(1);
    const [used, voided, free] = ['已用', '作废', '没用'].map((name) => columns.indexOf(name));
    for (const row of rows) {
      const [from = 0, to = 0] = (row[columns.indexOf('号段')] ?? '').split('–').map(Number);
      const count = [used, voided, free].reduce<number>((sum, at) => sum + Number.parseInt(row[at ?? -1] ?? '', 10), 0);
      expect(count).toBe(to - from + 1);
      expect(row.at(-1)).not.toBe('');
    }
  });
});

describe('who saw, printed or exported what', () => {
  test('is kept once however often it is sent, cannot be changed, and only a known computer tells it', async () => {
    const entry = printed();
    for (let times = 0; times < 2; times += 1)
      expect(await (await tell(one, [entry])).json()).toEqual({ fengqiao: true, taken: [entry.id] });
    const { rows } = await table('access', 'q=r-printed');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toEqual(expect.arrayContaining(['打印', '2026-11-24 10:00']));
    expect((await tell(one, [printed()], 'wrong')).status).toBe(401);
    expect((await tell(one, [{ ...printed(), act: 'delete' } as unknown as AccessEntry])).status).toBe(400);
    await expect(county.database.deleteFrom('access_log').execute()).rejects.toThrow(/append-only/u);
  });
  test('an export of headquarters is itself written down', async () => {
    await ask('/county/operations/parked.csv');
    expect((await table('acts')).rows[0]).toEqual(expect.arrayContaining(['县局', '导出表格']));
  });
});

describe('a file for a table program', () => {
  test.each([
    ['=1+1', `"'=1+1"`],
    ['＝1+1', `"'＝1+1"`],
    ['  -2', `"'  -2"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\t=1"`],
    ['a,"b"\n', `"a,""b""\n"`],
    ['三河村', '三河村'],
  ])('%j cannot run as a formula nor break its row', (text, cell) => {
    expect(csvText(['头'], [[text]])).toBe(`\uFEFF头\r\n${cell}\r\n`);
  });
  test('numbers are written as ranges', () => {
    expect(numberRanges([3, 7, 8, 9, 12])).toBe('3、7–9、12');
    expect(numberRanges([])).toBe('');
  });
});
