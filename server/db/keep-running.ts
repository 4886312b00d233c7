import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { endOrphan } from './end-orphan.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import type { Owner } from './postgres-owner.ts';

export type Cluster = {
  readonly folder: string;
  readonly password: string;
  readonly port: number;
  readonly binaries: PostgresBinaries;
  readonly owner: Owner | null;
};

/** A PostgreSQL that dies is brought back: this often, each time after a longer pause. */
const REVIVALS = 8;

/** `npm run` sets what libpq and initdb would read; only what a program needs to run goes with it. */
export const plainEnv = () => ({ PATH: process.env.PATH ?? '', LC_ALL: 'C', SystemRoot: process.env.SystemRoot ?? '' });

/** One postgres process; answers when it accepts connections. Its own process group, so that Ctrl+C reaches us first. */
const launch = ({ folder, port, binaries, owner }: Cluster): Promise<ChildProcess> =>
  new Promise((done, fail) => {
    const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'lc_messages=C'];
    const flags = ['-D', folder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
    const child = spawn(binaries.postgres, flags, {
      ...owner,
      cwd: '/',
      env: plainEnv(),
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said = `${said}${chunk.toString()}`.slice(-4000); // never kept: PostgreSQL quotes what it was told
      if (said.includes('ready to accept connections')) done(child);
    });
    child.once('error', fail);
    child.once('exit', () => fail(new Error(`postgres: ${said}`)));
  });

const ended = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

const end = (child: ChildProcess): Promise<void> =>
  ended(child)
    ? Promise.resolve()
    : new Promise((done) => {
        child.once('exit', () => done());
        child.kill('SIGINT');
      });

/** Runs PostgreSQL and brings it back when it dies, until it is stopped on purpose. */
export const keepRunning = async (cluster: Cluster): Promise<{ pid: () => number; stop: () => Promise<void> }> => {
  let stopping = false;
  let child = await launch(cluster);
  const revive = async () => {
    for (let tries = 1; !stopping && tries <= REVIVALS; tries += 1) {
      await wait(250 * tries);
      if (stopping) return;
      await endOrphan(cluster.folder, cluster.password);
      const again = await launch(cluster).catch(() => null);
      if (again) return watch(again);
    }
  };
  const watch = (one: ChildProcess): void => {
    child = one;
    if (stopping) void end(one);
    else one.once('exit', () => void revive());
  };
  watch(child);
  const last = () => void child.kill('SIGINT');
  process.once('exit', last);
  return {
    pid: () => child.pid ?? 0,
    stop: () => {
      stopping = true;
      process.off('exit', last);
      return end(child);
    },
  };
};
