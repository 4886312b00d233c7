import { afterAll, beforeAll, expect, test } from 'vitest';
import { EMPTY_SUM, sumWith } from '../../protocol/office-sum.ts';
import type { CountyWordings } from '../../protocol/wordings.ts';
import { type CountyBrowser, logInToCounty } from '../support/county-browser.ts';
import { startTestCounty, type TestCounty } from '../support/test-county.ts';
import { enrolTestDevice, type TestDevice } from '../support/test-device.ts';

const OURS = '（一）选择或者接受人民调解员；';
let county: TestCounty;
let headquarters: CountyBrowser;
const NOW = new Date('2026-11-25T02:00:00Z');
beforeAll(async () => {
  county = await startTestCounty({ now: () => NOW });
  headquarters = await logInToCounty(county.address);
});
afterAll(() => county.stop());

const laptopOf = async (officeId: string): Promise<TestDevice> =>
  enrolTestDevice(county.address, await county.code(`${officeId}-1`, officeId));
const offer = (more: object = {}) =>
  headquarters.post('/county/wordings', {
    key: 'D03.rights',
    ours: OURS,
    text: '权利照县里的写。',
    validFrom: '2026-11-25',
    ...more,
  });
const refusal = async (more: object) => (await offer(more)).body as unknown as { problem?: { code: string } };
const known = async () => (await headquarters.get('/county/wordings')).body as unknown as CountyWordings;
/** Everything the office holds, read page by page, with the sum told at its end. */
const feedOf = async (laptop: TestDevice) => {
  const records = [];
  for (let cursor = 0, more = true; more; ) {
    const { body } = await laptop.sync([], cursor);
    records.push(...body.records);
    ({ cursor, more } = body);
    if (!more) return { records, sum: body.sum, cursor };
  }
  throw new Error('no end');
};
const wordingsOf = async (laptop: TestDevice) =>
  (await feedOf(laptop)).records.filter(({ kind }) => kind === 'wording');

test("headquarters' words reach every office once, under its own seq and in its sum, and laptops that join later", async () => {
  const [dragon, bridge] = [await laptopOf('shuanglong'), await laptopOf('shiqiao')];
  const { cursor } = await feedOf(dragon);
  expect((await offer()).status).toBe(200);
  const { body } = await dragon.sync([], cursor);
  expect(body.records.map(({ kind, doc }) => [kind, doc.version, doc.text, doc.validFrom, doc.status])).toEqual([
    ['wording', '县2026-1', '权利照县里的写。', '2026-11-25', '有效'],
  ]);
  for (const laptop of [dragon, bridge, await laptopOf('shuanglong')]) {
    const { records, sum } = await feedOf(laptop);
    expect(records.filter(({ kind }) => kind === 'wording')).toHaveLength(1);
    expect(sum).toBe(records.reduce((all, { id, seq }) => sumWith(all, id, seq), EMPTY_SUM));
  }
});

test('a version is named once in the county, never begins in the past, and is withdrawn only before its day', async () => {
  expect(await refusal({ text: '  ' })).toMatchObject({ problem: { code: 'missing' } });
  expect(await refusal({ validFrom: '2026-11-24' })).toMatchObject({ problem: { code: 'wording-past' } });
  expect(await refusal({})).toMatchObject({ problem: { code: 'wording-day-taken' } });
  expect(await refusal({ ours: '{total}', validFrom: '2026-12-01' })).toMatchObject({
    problem: { code: 'wording-place-missing' },
  });
  expect((await offer({ text: '一月起。', validFrom: '2027-01-01' })).status).toBe(200);
  const laptop = await laptopOf('shuanglong');
  expect((await wordingsOf(laptop)).map(({ doc }) => [doc.version, doc.status])).toEqual([
    ['县2026-1', '有效'],
    ['县2026-2', '有效'],
  ]);
  const [first, second] = (await known()).wordings;
  const withdraw = (id = '') => headquarters.post('/county/wordings/withdraw', { id });
  expect((await withdraw(first?.id)).body).toMatchObject({ problem: { code: 'wording-begun' } });
  expect((await withdraw('no-such')).body).toMatchObject({ problem: { code: 'record-missing' } });
  expect((await withdraw(second?.id)).status).toBe(200);
  const { records, sum } = await feedOf(laptop);
  expect(records.at(-1)?.doc).toMatchObject({ version: '县2026-2', status: '已撤回', text: '一月起。' });
  expect(sum).toBe(records.reduce((all, { id, seq }) => sumWith(all, id, seq), EMPTY_SUM));
  expect((await offer({ text: '另一个。', validFrom: '2027-01-01' })).status).toBe(200);
  expect((await known()).wordings.at(-1)?.doc.version).toBe('县2026-3');
});

test('no laptop changes them or makes one of its own: the change is kept and refused', async () => {
  const laptop = await laptopOf('shuanglong');
  const [held] = await wordingsOf(laptop);
  const changes = [
    await laptop.change({
      ...{ recordId: held?.id ?? '', kind: 'wording' },
      set: [{ path: 'text', was: held?.doc.text ?? '', now: '自己写的。' }],
    }),
    await laptop.change({
      ...{ recordId: 'wording-own', kind: 'wording' },
      set: [{ path: '', was: null, now: { ...held?.doc, version: '县2026-9' } }],
    }),
  ];
  const { body } = await laptop.sync(changes);
  expect(body.settled.map(({ outcome, problem }) => [outcome, problem?.code])).toEqual([
    ['parked', 'right-missing'],
    ['parked', 'right-missing'],
  ]);
  expect((await wordingsOf(laptop)).map(({ doc }) => doc.text)).not.toContain('自己写的。');
});

test('a number pattern that could give the number of another series is refused; a good one goes out as a record', async () => {
  const pattern = (text: string) => offer({ key: '文号.协议', ours: text, text });
  expect((await pattern('〔{yyyy}〕{county}{committee}催字第{1}号')).body).toMatchObject({
    problem: { code: 'pattern-shared' },
  });
  expect((await pattern('{county}调协第{1}号')).body).toMatchObject({ problem: { code: 'pattern-incomplete' } });
  expect((await offer({ key: '文号.别的', ours: 'x', text: 'x' })).body).toMatchObject({
    problem: { code: 'record-missing' },
  });
  expect((await pattern('（{yyyy}）{committee}协第{001}号')).status).toBe(200);
  expect((await wordingsOf(await laptopOf('shiqiao'))).map(({ doc }) => doc.key)).toContain('文号.协议');
});

test('nobody reads or changes them without a log-in, and what was done is written down', async () => {
  for (const [path, body] of [
    ['/county/wordings'],
    ['/county/wordings', {}],
    ['/county/wordings/withdraw', {}],
  ] as const) {
    const answer = await fetch(`${county.address}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json' },
      ...(body ? { body: '{}' } : {}),
    });
    expect(answer.status, path).toBe(401);
  }
  const acts = await county.database.selectFrom('county_acts').select(['act', 'subject']).execute();
  expect(acts).toContainEqual({ act: 'wording', subject: 'D03.rights 县2026-1' });
  expect(acts).toContainEqual({ act: 'withdraw wording', subject: 'D03.rights 县2026-2' });
});

test('the text of a version is locked in the database itself', async () => {
  const all = county.database.updateTable('county_records').set({ doc: JSON.stringify({ text: '改' }) });
  await expect(all.execute()).rejects.toThrow('what the county ordered is not changed');
  await expect(county.database.deleteFrom('county_records').execute()).rejects.toThrow('is not changed');
  expect((await known()).wordings[0]?.doc.text).toBe('权利照县里的写。');
});
