import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Result } from '../../domain/problem.ts';
import { ATTACHMENTS, isAttachmentPath, putAttachment } from './attachment-files.ts';
import { checkFile } from './backup-file.ts';
import { readBackupKey } from './backup-key.ts';
import { backupRefusal, refusalAsValue } from './backup-refusal.ts';
import type { Manifest } from './backup-shape.ts';
import { createBeside, dropDatabase } from './extra-database.ts';
import { compareDatabase, fillDatabase, refuseNewer } from './fill-database.ts';
import { givenBefore, NOTHING_GIVEN } from './given-before.ts';
import { startNewTimeline } from './new-timeline.ts';
import type { OnProgress } from './progress.ts';
import { databaseNameOf, withClient, withDatabaseName } from './raw-client.ts';
import { fromOutside, lookAtTarget, switchDatabases } from './restore-target.ts';

export type RestoreOptions = {
  readonly url: string;
  readonly dataDir: string;
  readonly path: string;
  readonly keyFile: string;
  /** What stands in the place may be moved aside (never deleted). */
  readonly replace: boolean;
  readonly now: () => Date;
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
};

export type Restored = {
  /** When the backup was made. */
  readonly at: string;
  readonly timeline: string;
  readonly rows: number;
  readonly attachments: number;
  /** The name under which the former database is kept; null where there was none. */
  readonly aside: string | null;
};

/** An attachment that is there already stays: its name is its hash. */
const filesInto = (dataDir: string) => {
  const folder = join(dataDir, ATTACHMENTS);
  return async (path: string, data: AsyncGenerator<Buffer>): Promise<void> => {
    if (!isAttachmentPath(path)) throw backupRefusal('backup-damaged');
    await putAttachment(folder, path, data);
  };
};

/** Fills a new database beside the place and compares it; the place itself is not touched. */
const fillBeside = async (fresh: string, manifest: Manifest, options: RestoreOptions): Promise<void> => {
  const { path, signal } = options;
  const onProgress = options.onProgress ?? (() => {});
  const key = readBackupKey(options.keyFile);
  const parts = { url: fresh, path, key, manifest, step: 'fill', onProgress, signal } as const;
  await fillDatabase({ ...parts, onFile: filesInto(options.dataDir) });
  await compareDatabase(parts);
};

const sumOf = ({ entries }: Manifest) => {
  const tables = entries.filter(({ head }) => 'table' in head);
  return { rows: tables.reduce((sum, { lines }) => sum + lines, 0), attachments: entries.length - tables.length };
};

const run = async (options: RestoreOptions): Promise<Restored> => {
  const { url, path, signal, now } = options;
  if (!existsSync(path)) throw backupRefusal('backup-file-missing');
  const manifest = await checkFile(path, readBackupKey(options.keyFile), options.onProgress ?? (() => {}), signal);
  refuseNewer(manifest);
  const target = await lookAtTarget(url);
  if (target === 'filled' && !options.replace) throw backupRefusal('restore-not-empty');
  const former = target === 'filled' ? await withClient(url, givenBefore) : NOTHING_GIVEN;
  const name = `${databaseNameOf(url)}_restoring_${randomUUID().slice(0, 8)}`;
  const fresh = withDatabaseName(url, name);
  await fromOutside(url, (client) => createBeside(client, name));
  try {
    await fillBeside(fresh, manifest, options);
    const timeline = await withClient(fresh, (client) =>
      startNewTimeline(client, { at: new Date(manifest.at), fileName: basename(path), now: now(), former }),
    );
    signal?.throwIfAborted();
    options.onProgress?.({ step: 'switch', at: 0, of: 0 });
    const aside = await switchDatabases(url, name, target, now());
    return { at: manifest.at, timeline, ...sumOf(manifest), aside };
  } catch (trouble) {
    await fromOutside(url, (client) => dropDatabase(client, name)).catch(() => {});
    throw trouble;
  }
};

/** Restores a backup: the whole file is proved before anything is written; the county gets a new timeline; what stood there is kept aside. */
export const restore = (options: RestoreOptions): Promise<Result<Restored>> =>
  refusalAsValue(() => run(options), options.signal);
