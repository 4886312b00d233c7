import { randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type pg from 'pg';
import type { Problem, Result } from '../../domain/problem.ts';
import { ATTACHMENTS } from './attachment-files.ts';
import { checkFile, syncFolder, writeSealed } from './backup-file.ts';
import { type BackupKey, readOrMakeBackupKey } from './backup-key.ts';
import { backupPayload } from './backup-payload.ts';
import { backupRefusal, refusalAsValue } from './backup-refusal.ts';
import type { Manifest } from './backup-shape.ts';
import { withScratch } from './extra-database.ts';
import { compareDatabase, fillDatabase } from './fill-database.ts';
import { type BackupNote, hasBackupTables, noteBackup, noteReach, type Reach, reachOf } from './note-backup.ts';
import { PROGRAM_VERSION } from './program-version.ts';
import type { OnProgress } from './progress.ts';
import { withClient } from './raw-client.ts';

export type BackUpOptions = {
  readonly url: string;
  readonly dataDir: string;
  /** Where the file goes. */
  readonly folder: string;
  readonly keyFile: string;
  readonly startedBy: string;
  readonly now: () => Date;
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
};

export type BackupDone = {
  readonly path: string;
  readonly bytes: number;
  readonly rows: number;
  readonly attachments: number;
  readonly keyMade: boolean;
  readonly sameDisk: boolean;
};

/** Any number will do, as long as it is always this one. */
const BACKUP_LOCK = 724_2021;

/** fengqiao-20261125-031500.backup, by China's clock; sorts by time. */
const backupName = (at: Date): string => {
  const local = new Date(at.getTime() + 8 * 3_600_000).toISOString();
  return `fengqiao-${local.slice(0, 10).replaceAll('-', '')}-${local.slice(11, 19).replaceAll(':', '')}.backup`;
};

const diskOf = (path: string): number => (existsSync(path) ? statSync(path).dev : 0);

type Written = { readonly manifest: Manifest; readonly reach: Reach };

/** Writes the file beside its place, out of one snapshot. */
const write = (half: string, key: BackupKey, at: Date, options: BackUpOptions): Promise<Written> =>
  withClient(options.url, async (snapshot) => {
    await snapshot.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const reach = await reachOf(snapshot);
    let manifest: Manifest | undefined;
    const payload = backupPayload({
      snapshot,
      attachments: join(options.dataDir, ATTACHMENTS),
      app: PROGRAM_VERSION,
      at,
      onProgress: options.onProgress ?? (() => {}),
      tellManifest: (told) => {
        manifest = told;
      },
    });
    await writeSealed(half, options.folder, payload, key, options.signal);
    if (!manifest) throw new Error('backup: written without a manifest');
    return { manifest, reach };
  });

/** Reads the file back, restores it into a scratch database of the same server and compares every table. */
const prove = async (path: string, key: BackupKey, written: Manifest, options: BackUpOptions): Promise<void> => {
  const onProgress = options.onProgress ?? (() => {});
  const manifest = await checkFile(path, key, onProgress, options.signal);
  if (JSON.stringify(manifest) !== JSON.stringify(written)) throw backupRefusal('backup-differs');
  await withScratch(options.url, randomUUID().slice(0, 8), async (url) => {
    const parts = { url, path, key, manifest, step: 'rehearse', onProgress, signal: options.signal } as const;
    await fillDatabase(parts);
    await compareDatabase(parts);
  });
};

const make = async (at: Date, options: BackUpOptions): Promise<BackupDone & { reach: Reach }> => {
  const { key, made } = readOrMakeBackupKey(options.keyFile);
  const path = resolve(options.folder, backupName(at));
  const half = `${path}.half`;
  try {
    const { manifest, reach } = await write(half, key, at, options);
    await prove(half, key, manifest, options);
    options.signal?.throwIfAborted();
    await rename(half, path);
    await syncFolder(options.folder);
    const tables = manifest.entries.filter(({ head }) => 'table' in head);
    return {
      path,
      bytes: (await stat(path)).size,
      rows: tables.reduce((sum, { lines }) => sum + lines, 0),
      attachments: manifest.entries.length - tables.length,
      keyMade: made,
      sameDisk: diskOf(options.folder) === diskOf(options.dataDir),
      reach,
    };
  } finally {
    await rm(half, { force: true });
  }
};

const takeTurn = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [BACKUP_LOCK]);
  if (!rows[0]?.mine) throw backupRefusal('backup-running');
};

const noteDone = async (client: pg.Client, note: BackupNote, reach: Reach): Promise<void> => {
  if (!(await hasBackupTables(client))) return;
  await client.query('BEGIN');
  await noteBackup(client, note);
  await noteReach(client, note.id, reach);
  await client.query('COMMIT');
};

const noteFailed = async (client: pg.Client, note: BackupNote, problem: Problem): Promise<void> => {
  if (problem.code === 'backup-cancelled' || !(await hasBackupTables(client))) return;
  await noteBackup(client, { ...note, problem: problem.code });
};

/** One backup: written, read back, restored once and compared, put in its place; only then does the server call anything 已备份. */
export const backUp = (options: BackUpOptions): Promise<Result<BackupDone>> =>
  refusalAsValue(
    () =>
      withClient(options.url, async (client) => {
        await takeTurn(client);
        const at = options.now();
        const base = { id: randomUUID(), at, startedBy: options.startedBy };
        const made = await refusalAsValue(() => make(at, options), options.signal);
        const finishedAt = options.now();
        if (!made.ok) {
          const [problem] = made.problems;
          if (problem) await noteFailed(client, { ...base, finishedAt, outcome: 'failed' }, problem);
          throw backupRefusal(problem?.code ?? 'internal');
        }
        const { reach, ...done } = made.value;
        const fileName = done.path.split(/[\\/]/u).at(-1) ?? '';
        const note = { ...base, ...done, finishedAt, fileName, outcome: 'verified' } as const;
        await noteDone(client, note, reach);
        return done;
      }),
    options.signal,
  );
