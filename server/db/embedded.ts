import { spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../free-port.ts';
import { clusterPlace } from './cluster-place.ts';
import { endOrphan } from './end-orphan.ts';
import { type Cluster, keepRunning, plainEnv } from './keep-running.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { postgresOwner } from './postgres-owner.ts';

export type RunningPostgres = {
  readonly connectionString: (database: string) => string;
  /** The process, so that a test can kill it. It changes when PostgreSQL has been brought back. */
  readonly pid: () => number;
  readonly stop: () => Promise<void>;
};

const USER = 'fengqiao';

/** The cluster's password, made once and kept beside it, readable by its owner alone. */
const passwordOf = (place: string): string => {
  const file = join(place, 'postgres-password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
};

/** Makes the cluster beside its place and moves it there when it is whole: a killed initdb leaves no half cluster. */
const initialise = ({ folder: place, password, binaries, owner }: Cluster): void => {
  const folder = `${place}.new`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  const passwordFile = join(folder, '..', `.initdb-${process.pid}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (owner) for (const path of [folder, passwordFile]) chownSync(path, owner.uid, owner.gid);
  const flags = [`--pgdata=${folder}`, `--username=${USER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  const done = spawnSync(binaries.initdb, [...flags, '--encoding=UTF8', '--locale=C'], {
    ...owner,
    cwd: '/',
    env: plainEnv(),
    encoding: 'utf8',
  });
  rmSync(passwordFile, { force: true });
  if (done.status !== 0) throw new Error(`initdb: ${done.stderr || done.error?.message}`);
  renameSync(folder, place);
};

/** Starts the PostgreSQL that npm brought on `<dataDir>/postgres`, making it when it is not there; what a killed server left behind is cleared first. */
export const startPostgres = async (dataDir: string): Promise<RunningPostgres> => {
  const asRoot = userInfo().uid === 0;
  const place = clusterPlace(resolve(dataDir), asRoot, randomUUID);
  const folder = join(place, 'postgres');
  const owner = asRoot ? postgresOwner(folder) : null;
  const password = passwordOf(place);
  const cluster: Cluster = { folder, password, port: await freePort(), binaries: postgresBinaries(asRoot), owner };
  if (existsSync(join(folder, 'PG_VERSION'))) await endOrphan(folder, password);
  else initialise(cluster);
  const running = await keepRunning(cluster);
  return {
    ...running,
    connectionString: (database) => `postgres://${USER}:${password}@127.0.0.1:${cluster.port}/${database}`,
  };
};
