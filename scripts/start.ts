import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dayInShanghai } from '../domain/civil-date.ts';
import { freePort } from '../server/free-port.ts';
import { holderOf } from '../server/hold-data-dir.ts';
import { seedCounty } from '../server/seed/seed-county.ts';
import { HELD, type RunningCounty, startCounty } from '../server/start-county.ts';
import { buildWhenStale } from './start/build-when-stale.ts';
import { openOfficeApp } from './start/open-office-app.ts';
import { tellLogins } from './start/tell-logins.ts';
import { troubleSentence } from './start/trouble-sentence.ts';

/** npm start: build what is stale, start the county server on its own data, fill it when empty, say how to log in, open the office app. */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8310' },
    data: { type: 'string', default: '.fengqiao' },
    'backup-to': { type: 'string' },
    'no-open': { type: 'boolean', default: false },
  },
});
const dataDir = resolve(values.data);
const say = (line: string) => process.stdout.write(`${line}\n`);
const open = async (address: string) => {
  if (!values['no-open']) await openOfficeApp(address, 'dist/electron/main.js');
};

const listen = async (): Promise<RunningCounty> => {
  const options = {
    dataDir,
    port: Number(values.port),
    databaseUrl: process.env.DATABASE_URL,
    logTo: false as const,
    backup: { folder: values['backup-to'], keyFile: process.env.FENGQIAO_BACKUP_KEY },
  };
  try {
    return await startCounty(options);
  } catch (problem) {
    if ((problem as { code?: string }).code !== 'EADDRINUSE') throw problem;
    const port = await freePort();
    say(`端口 ${values.port} 已被占用，改用 ${port}。`);
    return startCounty({ ...options, port });
  }
};

/** Somebody else runs on this data already: say so and open that one. */
const openTheOther = async (): Promise<void> => {
  const address = await holderOf(dataDir);
  if (address === 'nobody' || address === null) throw new Error('另一个枫桥正在停止，请再启动一次。');
  say(`枫桥已经在运行：${address}`);
  await open(address);
};

/** Whatever runs is stopped politely; a signal while starting waits for that, so that no PostgreSQL is left behind. */
let running: RunningCounty | null = null;
let stopping = false;
const stop = async (): Promise<never> => {
  await running?.stop();
  process.exit(0);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    say('\n正在停止…');
    if (running) void stop();
  });
}

try {
  if ((await holderOf(dataDir)) !== 'nobody') {
    await openTheOther();
    process.exit(0);
  }
  buildWhenStale(say);
  say('正在启动县服务器…');
  const county = await listen();
  running = county;
  if (stopping) await stop();
  if (await seedCounty(county.database, { today: dayInShanghai(new Date().toISOString()) }))
    say('服务器是空的，已放入演示数据：清河县 3 个司法所、近两年的记录。');
  await tellLogins(county, say);
  await open(county.address);
} catch (problem) {
  if ((problem as { code?: string }).code === HELD) await openTheOther();
  else process.stderr.write(`${troubleSentence(problem, dataDir)}\n`);
  process.exit((problem as { code?: string }).code === HELD ? 0 : 1);
}
