import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OPERATION_TABLES } from '../../protocol/operations.ts';
import { startTestCounty, type TestCounty } from '../support/test-county.ts';
import { enrolTestDevice, type TestDevice } from '../support/test-device.ts';
import { until } from '../support/until.ts';

let county: TestCounty;
let laptop: TestDevice;
beforeAll(async () => {
  county = await startTestCounty({ ownPostgres: true, strictPerMinute: 12 });
  laptop = await enrolTestDevice(county.address, await county.code('shuanglong-2', 'shuanglong'));
});
afterAll(() => county.stop());

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${county.address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

describe('what may come in', () => {
  test('gzip is read, a bomb is cut off, nonsense is refused in our own shape', async () => {
    const headers = {
      'content-type': 'application/json',
      'content-encoding': 'gzip',
      authorization: `Bearer ${laptop.identity.deviceId}.${laptop.identity.deviceSecret}`,
    };
    const ask = (body: Buffer) =>
      fetch(`${county.address}/sync`, { method: 'POST', headers, body: new Uint8Array(body) });
    const request = { protocol: 1, device: laptop.identity.deviceId, timeline: 't', cursor: 0, changes: [] };
    expect((await ask(gzipSync(JSON.stringify(request)))).status).toBe(200);
    expect((await ask(gzipSync(Buffer.alloc(64 * 1024 * 1024, 32)))).status).toBe(413);
    expect(await (await ask(gzipSync('{"a":'))).json()).toMatchObject({
      fengqiao: true,
      problem: { code: 'doc-shape' },
    });
  });
  test('an answer is gzip for whoever takes it', async () => {
    const { deviceId, deviceSecret } = laptop.identity;
    const answer = await fetch(`${county.address}/sync`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-encoding': 'gzip',
        authorization: `Bearer ${deviceId}.${deviceSecret}`,
      },
      body: JSON.stringify({ protocol: 1, device: deviceId, timeline: 't', cursor: 0, changes: [] }),
    });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(await answer.json()).toMatchObject({ fengqiao: true });
  });
  test('a body over the limit is 413 in our own shape', async () => {
    const answer = await post('/sync', JSON.stringify({ text: 'x'.repeat(5 * 1024 * 1024) }));
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ fengqiao: true, problem: { code: 'file-too-large' } });
  });
  test('a stranger, a wrong secret and a change of another laptop are refused, and nothing of it is kept', async () => {
    const request = { protocol: 1, device: laptop.identity.deviceId, timeline: 't', cursor: 0, changes: [] };
    for (const bearer of ['', 'Bearer x.y', `Bearer ${laptop.identity.deviceId}.wrong`, `Bearer ${'x'.repeat(500)}`])
      expect((await post('/sync', JSON.stringify(request), { authorization: bearer })).status).toBe(401);
    const set = [{ path: '', was: null, now: {} }];
    const change = await laptop.change({ recordId: 'r', kind: 'clue', set });
    expect((await laptop.sync([{ ...change, id: 'another.1' }])).body.problem?.code).toBe('doc-shape');
    expect((await laptop.sync([{ ...change, kind: 'case' }])).body.problem?.code).toBe('doc-shape');
    expect(await county.database.selectFrom('changes').selectAll().execute()).toEqual([]);
  });
  test('an address that is not there is not repeated in the answer', async () => {
    for (const path of ['/nothing?name=植入的名字', '/%c0%ae', '/county/植入的名字']) {
      const answer = await fetch(`${county.address}${path}`);
      const text = await answer.text();
      expect(answer.status).toBe(404);
      expect(text).toContain('"fengqiao":true');
      expect(text).not.toMatch(/植入|%E6|%c0/u);
    }
  });
  test('whoever guesses codes is stopped with 429 in our own shape', async () => {
    let last = new Response();
    for (let tries = 0; tries < 13; tries += 1)
      last = await post('/enrol', JSON.stringify({ protocol: 1, code: 'AAAA-BBBB-CCCC', deviceName: 'x' }));
    expect(last.status).toBe(429);
    expect(await last.json()).toMatchObject({ fengqiao: true, problem: { code: 'too-many-requests' } });
  });
});

describe('what goes out', () => {
  test('security headers on every answer', async () => {
    const { headers } = await fetch(`${county.address}/health`);
    const csp = headers.get('content-security-policy') ?? '';
    expect(csp).toContain("default-src 'self'");
    expect(csp).not.toContain("'unsafe-eval'");
    expect(/script-src [^;]*/u.exec(csp)?.[0]).not.toContain('unsafe-inline');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
  });
  test('only the office app of Electron may call from elsewhere', async () => {
    const from = async (origin: string) =>
      (await fetch(`${county.address}/health`, { headers: { origin } })).headers.get('access-control-allow-origin');
    expect(await from('app://fengqiao')).toBe('app://fengqiao');
    expect(await from('https://elsewhere.example')).toBeNull();
  });
  test('/docs lists every route with what goes in and comes out', async () => {
    const api = await (await fetch(`${county.address}/docs/json`)).json();
    const tables = OPERATION_TABLES.flatMap((table) => [
      `/county/operations/${table}`,
      `/county/operations/${table}.csv`,
    ]);
    expect(Object.keys(api.paths).sort()).toEqual([
      '/access-log',
      '/attachments/known',
      '/attachments/{sha256}',
      '/attachments/{sha256}/finalize',
      '/county/backup',
      '/county/codes',
      '/county/devices/revoke',
      '/county/escrows/open',
      '/county/login',
      '/county/logout',
      '/county/me',
      '/county/operations',
      ...tables.sort(),
      '/county/overview',
      '/county/people',
      '/county/usb',
      '/county/usb/receipts/{id}',
      '/county/users',
      '/county/users/restore',
      '/county/users/revoke',
      '/county/users/role',
      '/county/wordings',
      '/county/wordings/withdraw',
      '/enrol',
      '/escrow',
      '/health',
      '/identity',
      '/metrics',
      '/recovery',
      '/sync',
    ]);
    const answerOf = (path: string, method: string) =>
      api.paths[path][method].responses['200'].content['application/json'].schema.properties;
    expect(Object.keys(answerOf('/sync', 'post'))).toContain('settled');
    expect(Object.keys(answerOf('/county/overview', 'get'))).toContain('offices');
    expect(api.paths['/sync'].post.security).toEqual([{ device: [] }]);
  });
  test('metrics are counts, for this machine alone unless a token is set', async () => {
    const answer = await fetch(`${county.address}/metrics`);
    const text = await answer.text();
    expect(text).toMatch(/fengqiao_answers_total\{route="\/sync",status="200"\} \d+/u);
    expect(text).not.toMatch(/shuanglong|赵|双龙/u);
    const forwarded = await fetch(`${county.address}/metrics`, { headers: { 'x-forwarded-for': '10.0.0.9' } });
    expect(forwarded.status).toBe(403);
  });
  test('health says when the database is away, and when it is back', async () => {
    const health = async () => {
      const answer = await fetch(`${county.address}/health`);
      return `${answer.status} ${(await answer.json()).database}`;
    };
    expect(await health()).toBe('200 ok');
    process.kill(county.postgresPid(), 'SIGKILL');
    await until(async () => (await health()) === '503 down');
    await until(async () => (await health()) === '200 ok');
    expect((await laptop.sync([])).status).toBe(200);
  });
});

describe('the log', () => {
  test('names routes and never people, in success, in refusals and when the database fails', async () => {
    const now = {
      foundOn: '2026-11-20',
      place: '植入的地名',
      type: '邻里',
      brief: '植入的名字 513821196010066827',
      status: '已登记',
    };
    await laptop.sync([
      await laptop.change({ recordId: 'planted', kind: 'clue', set: [{ path: '', was: null, now }], n: 1 }),
    ]);
    await post('/sync?name=植入的名字', '{"植入的名字"');
    await sql`ALTER TABLE records RENAME TO elsewhere`.execute(county.database);
    const failed = await laptop.sync([
      await laptop.change({
        recordId: 'planted',
        kind: 'clue',
        set: [{ path: 'brief', was: '植入的名字', now: 'x' }],
        n: 2,
      }),
    ]);
    await sql`ALTER TABLE elsewhere RENAME TO records`.execute(county.database);
    expect(failed).toMatchObject({ status: 500, body: { problem: { code: 'server-failed' } } });
    expect(JSON.stringify(failed.body)).not.toMatch(/relation|records/u);
    const text = county.log.join('');
    expect(text).toContain('"route":"/sync"');
    expect(text).toContain('"msg":"failed"');
    expect(text).not.toMatch(/植入|513821196010066827|%E6%A4%8D|elsewhere/u);
    expect(text).not.toContain(laptop.identity.deviceSecret);
    expect(text).not.toContain('127.0.0.1"');
  });
});
