import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../../server/free-port.ts';
import { COUNTY_LOGIN } from '../../server/seed/seed-county.ts';
import { until } from '../support/until.ts';

type Started = { readonly child: ChildProcess; readonly said: () => string; readonly ended: Promise<number | null> };

let folder = '';
const all: ChildProcess[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fengqiao-start-'));
  chmodSync(folder, 0o755);
});
afterAll(async () => {
  for (const child of all) if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT');
  await Promise.all(all.map((child) => until(() => child.exitCode !== null || child.signalCode !== null)));
  rmSync(folder, { recursive: true, force: true });
});

/** The real command, as `npm start` runs it. */
const start = (data: string, port: number): Started => {
  const args = ['scripts/start.ts', '--data', data, '--port', String(port), '--no-open'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  all.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return { child, said: () => said, ended: new Promise((done) => child.once('exit', (code) => done(code))) };
};
const isUp = ({ said }: Started) => until(() => said().includes('按 Ctrl+C 停止'));
const addressIn = (said: string): string => /司法所端：(http:\/\/[^/\s]+)/u.exec(said)?.[1] ?? '';
const postgresPid = (data: string) =>
  Number(readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
const healthOf = async (address: string) => (await fetch(`${address}/health`)).json();

/** What headquarters sees, without what another sync or another second would change. */
const figures = async (address: string): Promise<unknown> => {
  const login = await fetch(`${address}/county/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(COUNTY_LOGIN),
  });
  const cookie = (login.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const overview = await (await fetch(`${address}/county/overview`, { headers: { cookie } })).json();
  return overview.offices.map(({ id, open, openByLevel }: Record<string, unknown>) => ({ id, open, openByLevel }));
};

describe('npm start', () => {
  test('says how to log in; a second start opens the first; a killed server or database comes back with every record', async () => {
    const data = join(folder, 'a');
    const first = start(data, await freePort());
    await isUp(first);
    const address = addressIn(first.said());
    expect(first.said()).toContain('已放入演示数据');
    expect(first.said()).toMatch(/[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4} {4}双龙镇司法所/u);
    expect(await healthOf(address)).toEqual({ fengqiao: true, database: 'ok' });

    const second = start(data, await freePort());
    expect(await second.ended).toBe(0);
    expect(second.said().trim()).toBe(`枫桥已经在运行：${address}`);

    const before = await figures(address);
    const orphan = postgresPid(data);
    first.child.kill('SIGKILL');
    await first.ended;
    expect(lives(orphan)).toBe(true);

    const again = start(data, await freePort());
    await isUp(again);
    expect(again.said()).not.toContain('演示数据：');
    expect(lives(orphan)).toBe(false);
    expect(await figures(addressIn(again.said()))).toEqual(before);

    const killed = postgresPid(data);
    process.kill(killed, 'SIGKILL');
    await until(
      async () => (await healthOf(addressIn(again.said()))).database === 'ok' && postgresPid(data) !== killed,
    );
    expect(await figures(addressIn(again.said()))).toEqual(before);

    const last = postgresPid(data);
    again.child.kill('SIGINT');
    expect(await again.ended).toBe(0);
    expect(lives(last)).toBe(false);
  });
  test('takes another port where its own is busy, and Ctrl+C while starting leaves nothing running', async () => {
    const squatter = createServer();
    const port = await freePort();
    await new Promise<void>((done) => squatter.listen(port, '127.0.0.1', done));
    const data = join(folder, 'b');
    const first = start(data, port);
    await until(() => first.said().includes(`端口 ${port} 已被占用，改用`));
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    expect(() => postgresPid(data)).toThrow(/ENOENT/u);
    squatter.close();
  });
  test.runIf(userInfo().uid === 0)(
    'works for root behind a closed door (/root), where PostgreSQL lives outside',
    async () => {
      const closed = join(folder, 'closed');
      mkdirSync(closed, { mode: 0o700 });
      const first = start(join(closed, 'data'), await freePort());
      await isUp(first);
      const place = readFileSync(join(closed, 'data/postgres-is-in'), 'utf8').trim();
      expect(await healthOf(addressIn(first.said()))).toMatchObject({ database: 'ok' });
      first.child.kill('SIGINT');
      expect(await first.ended).toBe(0);
      expect(place).toMatch(/^\/var\/lib\/fengqiao\/[0-9a-f-]{36}$/u);
      rmSync(place, { recursive: true });
    },
  );
  test('a data folder that is a file is named in one sentence, without a stack', async () => {
    const data = join(folder, 'file');
    writeFileSync(data, '');
    const tried = start(data, await freePort());
    expect(await tried.ended).toBe(1);
    expect(tried.said()).toContain('不是文件夹');
    expect(tried.said()).not.toMatch(/ at .*:\d+:\d+/u);
  });
});
