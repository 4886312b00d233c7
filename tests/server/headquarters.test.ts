import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countyOverviewSchema } from '../../protocol/county.ts';
import { COUNTY_LOGIN } from '../../server/seed/seed-county.ts';
import { type CountyBrowser, logInToCounty } from '../support/county-browser.ts';
import { startTestCounty, type TestCounty } from '../support/test-county.ts';
import { enrolTestDevice } from '../support/test-device.ts';

let county: TestCounty;
let head: CountyBrowser;
beforeAll(async () => {
  county = await startTestCounty();
  head = await logInToCounty(county.address);
});
afterAll(() => county.stop());

const login = (password: string, name: string = COUNTY_LOGIN.name) =>
  fetch(`${county.address}/county/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password }),
  });

describe('headquarters', () => {
  test('a wrong password and a wrong name say the same; without a session nothing is told', async () => {
    const [password, name] = await Promise.all([login('wrong'), login(COUNTY_LOGIN.password, '别人')]);
    expect([password.status, name.status]).toEqual([401, 401]);
    expect(await password.json()).toEqual(await name.json());
    for (const path of ['/county/overview', '/county/codes', '/county/users', '/county/devices/revoke']) {
      const method = path.endsWith('overview') ? 'GET' : 'POST';
      expect((await fetch(`${county.address}${path}`, { method })).status).toBe(401);
    }
  });
  test('the session cookie is of no use to a script or another site, and ends with the log-out', async () => {
    const cookie = (await login(COUNTY_LOGIN.password)).headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict/u);
    const headers = { cookie: cookie.split(';')[0] ?? '' };
    expect((await fetch(`${county.address}/county/overview`, { headers })).status).toBe(200);
    await fetch(`${county.address}/county/logout`, { method: 'POST', headers });
    expect((await fetch(`${county.address}/county/overview`, { headers })).status).toBe(401);
  });
  test('the overview is what the schema promises, from the records as they are now', async () => {
    const { body } = await head.get('/county/overview');
    const overview = countyOverviewSchema.parse(body);
    expect(overview.offices.map(({ id }) => id)).toContain('shuanglong');
    const before = overview.offices.find(({ id }) => id === 'shuanglong')?.open.matters ?? 0;
    const laptop = await enrolTestDevice(county.address, await county.code('shuanglong-2', 'shuanglong'));
    const now = { foundOn: '2026-11-20', place: '三河村', type: '邻里', brief: '争吵', status: '已登记', people: 3 };
    await laptop.sync([await laptop.change({ recordId: 'new', kind: 'clue', set: [{ path: '', was: null, now }] })]);
    const after = countyOverviewSchema.parse((await head.get('/county/overview')).body);
    expect(after.offices.find(({ id }) => id === 'shuanglong')?.open.matters).toBe(before + 1);
  });
  test('a new person gets a code, enrols, is revoked, and what that person does afterwards is parked whole', async () => {
    const made = await head.post('/county/users', { officeId: 'shiqiao', name: '新来的', role: 'mediator' });
    const userId = String(made.body.userId);
    const { body } = await head.post('/county/codes', { userId });
    expect(body).toMatchObject({ userName: '新来的', officeName: '石桥镇司法所' });
    const laptop = await enrolTestDevice(county.address, String(body.code));
    expect(laptop.identity.user).toMatchObject({ id: userId, role: 'mediator' });
    expect((await head.post('/county/users/revoke', { id: userId })).status).toBe(200);
    expect((await head.post('/county/users/revoke', { id: userId })).body).toMatchObject({ fengqiao: true });
    const now = { foundOn: '2026-11-20', place: 'x', type: '邻里', brief: 'y', status: '已登记' };
    const send = async (recordId: string) =>
      (await laptop.sync([await laptop.change({ recordId, kind: 'clue', set: [{ path: '', was: null, now }] })])).body
        .settled[0];
    // Done before the laptop could know: it counts. Done after it was told: it is kept, and not taken.
    expect(await send('before')).toMatchObject({ outcome: 'done' });
    expect(await send('after')).toMatchObject({ outcome: 'parked', problem: { code: 'user-revoked' } });
  });
  test('a revoked laptop is refused at its next word', async () => {
    const laptop = await enrolTestDevice(county.address, await county.code('shuanglong-2', 'shuanglong'));
    await head.post('/county/devices/revoke', { id: laptop.identity.deviceId });
    expect(await laptop.sync([])).toMatchObject({ status: 403, body: { problem: { code: 'device-revoked' } } });
  });
  test('what headquarters does is written down', async () => {
    const acts = await county.database.selectFrom('county_acts').select(['name', 'act']).execute();
    expect(acts.map(({ name, act }) => `${name} ${act}`)).toEqual(
      expect.arrayContaining(['县局 user', '县局 code', '县局 revoke users', '县局 revoke devices']),
    );
  });
});
