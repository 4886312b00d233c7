import { type ChildProcess, fork } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Database, openDatabase } from '../../server/db/database.ts';
import { freePort } from '../../server/free-port.ts';

/** A county server in a process of its own, over its own PostgreSQL: both can be killed, and come back on the same address. */
export type ChaosCounty = {
  readonly address: string;
  /** The county's database, past the server. Another object after PostgreSQL came back on another port. */
  readonly database: () => Database;
  readonly serverPid: () => number;
  readonly postgresPid: () => number;
  /** Bytes of the server's process as it stands, and of what still lives in its heap after a collection: a leak shows in the second. */
  readonly memory: () => Promise<{ readonly rss: number; readonly heap: number }>;
  readonly killServer: () => Promise<void>;
  /** Answers when server and database are well again; starts the server when it was killed. */
  readonly whole: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const PROCESS = fileURLToPath(new URL('county-process.ts', import.meta.url));
const PATIENCE_MS = 120_000;

const firstWord = (child: ChildProcess): Promise<boolean> =>
  new Promise((done) => {
    child.once('message', () => done(true));
    child.once('exit', () => done(false));
  });

const isWell = async (address: string): Promise<boolean> => {
  try {
    const answer = await fetch(`${address}/health`, { signal: AbortSignal.timeout(2000) });
    await answer.text();
    return answer.ok;
  } catch {
    return false;
  }
};

const ended = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;
const gone = (child: ChildProcess): Promise<void> =>
  ended(child) ? Promise.resolve() : new Promise((done) => void child.once('exit', () => done()));

/** What the cluster says of itself: lines of postmaster.pid. */
const pidFile = (dataDir: string): readonly number[] =>
  readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n').map(Number);

/** The database of the cluster in this folder, opened anew when its port is another. */
const databaseOf = (dataDir: string) => {
  let open: { port: number; database: Database } | null = null;
  return {
    now: (): Database => {
      const port = pidFile(dataDir)[3] ?? 0;
      if (open?.port === port) return open.database;
      void open?.database.destroy();
      const password = readFileSync(join(dataDir, 'postgres-password'), 'utf8').trim();
      open = { port, database: openDatabase(`postgres://fengqiao:${password}@127.0.0.1:${port}/fengqiao`) };
      return open.database;
    },
    close: () => open?.database.destroy(),
  };
};

export const startChaosCounty = async (folder: string): Promise<ChaosCounty> => {
  const dataDir = join(folder, 'county');
  mkdirSync(dataDir, { recursive: true });
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const log = createWriteStream(join(folder, 'county.log'), { flags: 'a' });
  const database = databaseOf(dataDir);
  let child: ChildProcess | null = null;

  const start = async (): Promise<void> => {
    for (let tries = 1; ; tries += 1) {
      const one = fork(PROCESS, [dataDir, String(port)], {
        execArgv: ['--expose-gc'],
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      });
      one.stdout?.pipe(log, { end: false });
      one.stderr?.pipe(log, { end: false });
      child = one;
      if (await firstWord(one)) return;
      if (tries === 3) throw new Error('the county did not start; see county.log');
    }
  };
  const whole = async (): Promise<void> => {
    if (!child || ended(child)) await start();
    for (const until = Date.now() + PATIENCE_MS; !(await isWell(address)); await wait(25))
      if (Date.now() > until) throw new Error('the county did not come back');
  };
  await whole();
  return {
    address,
    database: database.now,
    serverPid: () => child?.pid ?? 0,
    postgresPid: () => pidFile(dataDir)[0] ?? 0,
    memory: () =>
      new Promise((done) => {
        child?.once('message', (said) => done(said as { rss: number; heap: number }));
        child?.send('memory');
      }),
    killServer: async () => {
      if (!child) return;
      child.kill('SIGKILL');
      await gone(child);
    },
    whole,
    stop: async () => {
      await database.close();
      // A killed server left its PostgreSQL running; only a server can end it politely.
      if (!child || ended(child)) await start();
      const last = child as ChildProcess;
      last.disconnect();
      await gone(last);
      log.end();
    },
  };
};
