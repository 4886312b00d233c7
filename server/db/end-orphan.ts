import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** After a polite word it has this long; then a firm one. */
const PATIENCE_MS = 10_000;
const STEP_MS = 50;

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return (problem as { code?: string }).code === 'EPERM';
  }
};

type Answer = 'ours' | 'starting' | 'somebody else';

/** Whose is it? Only what opens with our password and serves our folder is ours; a number may long be another program's. */
const whoIs = async (port: number, cluster: string, password: string): Promise<Answer> => {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'fengqiao',
    password,
    database: 'postgres',
    connectionTimeoutMillis: 3000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    return realpathSync(rows[0]?.data_directory ?? '') === realpathSync(cluster) ? 'ours' : 'somebody else';
  } catch (problem) {
    return (problem as { code?: string }).code === '57P03' ? 'starting' : 'somebody else';
  } finally {
    await client.end().catch(() => {});
  }
};

const hasEnded = async (pid: number): Promise<boolean> => {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await wait(STEP_MS))
    if (!isRunning(pid)) return true;
  return false;
};

/** A county server that was killed leaves its PostgreSQL running, or its pid file lying. Ends the one politely, removes the other. */
export const endOrphan = async (cluster: string, password: string): Promise<void> => {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const [pid = 0, , , port = 0] = readFileSync(file, 'utf8').split('\n').map(Number);
  while (pid > 0 && isRunning(pid)) {
    const answer = await whoIs(port, cluster, password);
    if (answer === 'somebody else') break;
    if (answer === 'ours') process.kill(pid, 'SIGINT');
    if (await hasEnded(pid)) break;
    if (answer === 'ours') process.kill(pid, 'SIGQUIT');
  }
  rmSync(file, { force: true });
};
