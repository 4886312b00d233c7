import { createServer, type Server, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../../server/free-port.ts';
import { askCounty } from '../../src/sync/ask-county.ts';
import { httpTransport } from '../../src/sync/transport.ts';
import { countyAnswer } from '../app/open-test-vault.ts';

/** A line on which anything may answer. */
let line: Server;
let address = '';
let answer: (reply: ServerResponse) => void = (reply) => reply.end();
beforeAll(async () => {
  line = createServer((request, reply) => {
    request.resume();
    request.once('end', () => answer(reply));
  });
  await new Promise<void>((done) => line.listen(0, '127.0.0.1', done));
  const place = line.address();
  address = `http://127.0.0.1:${typeof place === 'object' ? place?.port : 0}`;
});
afterAll(() => {
  line.closeAllConnections();
  line.close();
});

const request = { protocol: 1, device: 'd', timeline: 't', cursor: 0, changes: [] };
const heard = async (says: typeof answer): Promise<string> => {
  answer = says;
  const result = await httpTransport(address, 'd.s', request);
  return result.ok ? 'answer' : (result.problems[0]?.code ?? '');
};
const page =
  (status: number, text: string, type = 'text/html') =>
  (reply: ServerResponse) => {
    reply.writeHead(status, { 'content-type': type }).end(text);
  };
const json = (status: number, body: unknown) => page(status, JSON.stringify(body), 'application/json');
const good = countyAnswer([]);

describe('only our protocol is an answer', () => {
  test('the county itself', async () => expect(await heard(json(200, good))).toBe('answer'));
  test.each([
    ['a captive portal’s page with status 200', page(200, '<html>请登录校园网</html>')],
    ['an empty body', page(200, '')],
    ['a portal that speaks JSON', json(200, { result: 'ok', url: 'http://login' })],
    ['a bare null', json(200, null)],
    ['our word over a foreign shape', json(200, { fengqiao: true, hello: 1 })],
    ['an answer that was cut off, though the line says it is whole', page(200, JSON.stringify(good).slice(0, 60))],
    ['an answer without its cursor', json(200, { ...good, cursor: undefined })],
    ['a page that forbids', json(403, { error: 'forbidden' })],
  ] as const)('%s is not our server', async (_what, says) => expect(await heard(says)).toBe('not-our-server'));
  test.each([
    ['a proxy’s 502', page(502, '<html>Bad Gateway</html>')],
    ['a proxy’s 504 in JSON', json(504, { message: 'upstream timed out' })],
    ['a redirect to a log-in page', (reply: ServerResponse) => reply.writeHead(302, { location: '/login' }).end()],
    [
      'a line that breaks in the middle of the answer',
      (reply: ServerResponse) => {
        reply.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
        reply.write(JSON.stringify(good).slice(0, 60), () => reply.destroy());
      },
    ],
    ['a line that breaks before', (reply: ServerResponse) => reply.destroy()],
  ] as const)('%s is not reached', async (_what, says) => expect(await heard(says)).toBe('not-reached'));
  test('nobody there, and nobody who answers in time', async () => {
    const away = await httpTransport(`http://127.0.0.1:${await freePort()}`, 'd.s', request);
    expect(away).toMatchObject({ ok: false, problems: [{ code: 'not-reached' }] });
    const held: ServerResponse[] = [];
    answer = (reply) => void held.push(reply);
    const { syncAnswerSchema: schema } = await import('../../protocol/sync.ts');
    const late = await askCounty({ address, path: '/sync', body: request, schema, timeoutMs: 60 });
    expect(late).toMatchObject({ ok: false, problems: [{ code: 'not-reached' }] });
    for (const reply of held) reply.destroy();
  });
});

describe('a refusal', () => {
  const refusal = (code: string) => ({ fengqiao: true, problem: { code, path: '', severity: 'error' } });
  test.each([
    [403, 'device-revoked', 'device-revoked'],
    [426, 'protocol-too-old', 'protocol-too-old'],
    [413, 'file-too-large', 'file-too-large'],
    [500, 'server-failed', 'server-failed'],
    [400, 'code of a later year', 'server-failed'],
  ])('%i %s of our server is heard as %s', async (status, code, wanted) =>
    expect(await heard(json(status, refusal(code)))).toBe(wanted),
  );
  test('the same status from somebody else says nothing about this laptop', async () => {
    expect(await heard(json(403, { problem: { code: 'device-revoked' } }))).toBe('not-our-server');
    expect(await heard(page(413, 'too large'))).toBe('not-reached');
    expect(await heard(page(429, 'slow down'))).toBe('too-many-requests');
  });
});
