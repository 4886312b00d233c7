import { join } from 'node:path';
import type { Problem, Result } from '../../domain/problem.ts';
import type { Database } from '../db/database.ts';
import { type BackupDone, backUp } from './back-up.ts';
import { backupIsDue, backupTimes } from './nightly.ts';
import type { Progress } from './progress.ts';
import { pruneBackups } from './prune-backups.ts';

export type BackupDesk = {
  /** Starts a backup; false when one is being made already. It goes on by itself. */
  readonly start: (startedBy: string) => boolean;
  /** Where the one under way is; null when none is. */
  readonly progress: () => Progress | null;
  /** Ends the timer, and cancels what is under way without leaving half of it. */
  readonly stop: () => Promise<void>;
};

type DeskParts = {
  readonly database: Database;
  readonly url: string;
  readonly dataDir: string;
  readonly folder: string;
  readonly keyFile: string;
  readonly now: () => Date;
  /** How often it looks whether a backup is due. */
  readonly everyMs?: number;
  readonly onTrouble?: (problems: readonly Problem[]) => void;
};

export const defaultBackupKey = (dataDir: string): string => join(dataDir, 'backup-key');
export const defaultBackupFolder = (dataDir: string): string => join(dataDir, 'backups');

/** The running server's backups: once a day by itself, and whenever headquarters asks. One at a time. */
export const openBackupDesk = (parts: DeskParts): BackupDesk => {
  let running: Promise<unknown> | null = null;
  let progress: Progress | null = null;
  const cancel = new AbortController();
  const make = async (startedBy: string): Promise<Result<BackupDone>> => {
    const done = await backUp({
      ...parts,
      startedBy,
      signal: cancel.signal,
      onProgress: (told) => {
        progress = told;
      },
    });
    if (done.ok) await pruneBackups(parts.folder);
    else parts.onTrouble?.(done.problems);
    return done;
  };
  const start = (startedBy: string): boolean => {
    if (running || cancel.signal.aborted) return false;
    progress = { step: 'write', at: 0, of: 0 };
    // A bug in a backup must not end the server; it is told like a refusal, and tried again at the next hour.
    running = make(startedBy)
      .catch(() => parts.onTrouble?.([{ code: 'internal', path: '', severity: 'error' }]))
      .finally(() => {
        running = null;
        progress = null;
      });
    return true;
  };
  const look = async () => {
    if (!running && backupIsDue(await backupTimes(parts.database), parts.now())) start('timer');
  };
  const timer = setInterval(() => void look().catch(() => {}), parts.everyMs ?? 600_000);
  timer.unref();
  return {
    start,
    progress: () => progress,
    stop: async () => {
      clearInterval(timer);
      cancel.abort();
      await running;
    },
  };
};
