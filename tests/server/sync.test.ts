import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Doc } from '../../domain/record.ts';
import { startTestCounty, type TestCounty } from '../support/test-county.ts';
import { enrolTestDevice, type TestDevice } from '../support/test-device.ts';

let county: TestCounty;
let one: TestDevice;
let two: TestDevice;
let other: TestDevice;
const clue = (more: Doc = {}): Doc => ({
  foundOn: '2026-11-20',
  place: '三河村',
  type: '邻里',
  brief: '植入的名字丁某某',
  status: '已登记',
  ...more,
});
const create = (doc: Doc) => [{ path: '', was: null, now: doc }];

beforeAll(async () => {
  county = await startTestCounty();
  one = await enrolTestDevice(county.address, await county.code('shuanglong-2', 'shuanglong'));
  two = await enrolTestDevice(county.address, await county.code('shuanglong-3', 'shuanglong'));
  other = await enrolTestDevice(county.address, await county.code('shiqiao-2', 'shiqiao'));
});
afterAll(() => county.stop());

describe('sync', () => {
  test('a change sent twice is stored once and gets the same answer', async () => {
    const change = await one.change({ recordId: 'r-twice', kind: 'clue', set: create(clue()) });
    const first = await one.sync([change]);
    const again = await one.sync([change]);
    expect(first.body.settled).toEqual(again.body.settled);
    expect(first.body.settled[0]).toMatchObject({ outcome: 'done' });
  });
  test('the same number with another content is a fork, and nothing of it is written', async () => {
    const change = await one.change({ recordId: 'r-fork', kind: 'clue', set: create(clue()), n: 1 });
    expect((await one.sync([change])).body.settled).toEqual([{ id: change.id, outcome: 'forked', seq: 0 }]);
  });
  test('a hole is asked for', async () => {
    const change = await one.change({ recordId: 'r-hole', kind: 'clue', set: create(clue()), n: 50 });
    expect((await one.sync([change])).body).toMatchObject({ settled: [], missingFrom: 2 });
  });
  test('different fields of two devices merge; the same field becomes a conflict that both devices receive', async () => {
    await one.sync([await one.change({ recordId: 'r-merge', kind: 'clue', set: create(clue()) })]);
    await two.sync([
      await two.change({ recordId: 'r-merge', kind: 'clue', set: [{ path: 'place', was: '三河村', now: '新塘村' }] }),
    ]);
    const third = await one.sync([
      await one.change({
        recordId: 'r-merge',
        kind: 'clue',
        set: [
          { path: 'owner', was: null, now: '甲' },
          { path: 'place', was: '三河村', now: '向阳村' },
        ],
      }),
    ]);
    expect(third.body.settled[0]).toMatchObject({ outcome: 'conflict' });
    const record = third.body.records.find(({ id }) => id === 'r-merge');
    expect(record?.doc).toMatchObject({ place: '新塘村', owner: '甲' });
    const conflict = (await two.sync([])).body.records.find(
      ({ kind, doc }) => kind === 'conflict' && doc.recordId === 'r-merge',
    );
    expect(conflict?.doc).toMatchObject({
      path: 'place',
      base: '三河村',
      county: '新塘村',
      mine: '向阳村',
      status: 'open',
    });
  });
  test('a sealed agreement refuses a change, which is parked whole; and one refusal parks its whole group', async () => {
    const sealed: Doc = { caseId: 'c', title: 't', parties: {}, status: '已签署' };
    await one.sync([await one.change({ recordId: 'r-sealed', kind: 'agreement', set: create(sealed) })]);
    const group = 'g1';
    const answer = await one.sync([
      await one.change({
        recordId: 'r-sealed',
        kind: 'agreement',
        group,
        set: [{ path: 'title', was: 't', now: 'other' }],
      }),
      await one.change({ recordId: 'r-with-it', kind: 'clue', group, set: create(clue()) }),
    ]);
    expect(answer.body.settled.map(({ outcome, problem }) => `${outcome} ${problem?.code}`)).toEqual([
      'parked sealed',
      'parked group-incomplete',
    ]);
    expect(answer.body.records.some(({ id }) => id === 'r-with-it')).toBe(false);
    const kept = await county.database.selectFrom('changes').select('body').where('outcome', '=', 'parked').execute();
    expect(JSON.stringify(kept)).toContain('植入的名字');
  });
  test('fields of a newer version survive; a kind of a newer version is parked by name', async () => {
    await two.sync([
      await two.change({ recordId: 'r-new', kind: 'clue', set: create(clue({ fieldOf2027: { a: 1 } })) }),
    ]);
    expect((await one.sync([])).body.records.find(({ id }) => id === 'r-new')?.doc).toMatchObject({
      fieldOf2027: { a: 1 },
    });
    const unknown = await two.sync([await two.change({ recordId: 'r-kind', kind: 'kindOf2027', set: create(clue()) })]);
    expect(unknown.body.settled[0]).toMatchObject({ outcome: 'parked', problem: { code: 'kind-unknown' } });
  });
  test('an office never receives a row of another', async () => {
    const rows = (await other.sync([])).body.records;
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.every(({ officeId }) => officeId === 'shiqiao')).toBe(true);
    expect(JSON.stringify(rows)).not.toContain('r-merge');
  });
  test('number blocks of two devices never overlap; a number of somebody else is refused, one of its own is used once', async () => {
    const [a, b] = [(await one.sync([])).body.leases, (await two.sync([])).body.leases];
    const lease = a.find(({ series }) => series === '协议');
    const foreign = b.find(({ series }) => series === '协议');
    if (!lease || !foreign) throw new Error('no lease');
    expect(lease.to < foreign.from || foreign.to < lease.from).toBe(true);
    const use = (n: number, usedFor: string): Doc => ({
      series: '协议',
      year: lease.year,
      n,
      label: 'x',
      leaseId: lease.id,
      usedFor,
      usedForKind: 'agreement',
      at: '2026-11-24T01:00:00Z',
      status: 'used',
    });
    const take = async (device: TestDevice, n: number, usedFor: string) =>
      (
        await device.sync([
          await device.change({ recordId: `协议.${lease.year}.${n}`, kind: 'numberUse', set: create(use(n, usedFor)) }),
        ])
      ).body.settled[0];
    expect(await take(one, foreign.from, 'x')).toMatchObject({
      outcome: 'parked',
      problem: { code: 'number-not-leased' },
    });
    expect(await take(one, lease.from, 'x')).toMatchObject({ outcome: 'done' });
    expect((await take(one, lease.from, 'y'))?.problem?.code).toBe('number-used-twice');
  });
  test('with many writers at once a reader skips no row', async () => {
    const writers = await Promise.all(
      Array.from({ length: 5 }, async () =>
        enrolTestDevice(county.address, await county.code('shuanglong-3', 'shuanglong')),
      ),
    );
    await Promise.all(
      writers.map(async (device, at) => {
        for (let n = 0; n < 8; n += 1)
          await device.sync([await device.change({ recordId: `w-${at}-${n}`, kind: 'clue', set: create(clue()) })]);
      }),
    );
    let cursor = 0;
    const seen = new Set<string>();
    for (let more = true; more; ) {
      const { body } = await two.sync([], cursor);
      for (const { id } of body.records) seen.add(id);
      cursor = body.cursor;
      more = body.more;
    }
    expect(
      Array.from({ length: 40 }, (_, at) => `w-${Math.floor(at / 8)}-${at % 8}`).filter((id) => !seen.has(id)),
    ).toEqual([]);
  });
});
