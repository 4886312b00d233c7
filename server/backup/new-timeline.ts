import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { GivenBefore } from './given-before.ts';
import { hasBackupTables, noteBackup, noteReach, reachOf } from './note-backup.ts';
import { notePutBack } from './note-put-back.ts';
import { skipMarks } from './skip-marks.ts';
import { skipNumbers } from './skip-numbers.ts';

type Restored = { readonly at: Date; readonly fileName: string; readonly now: Date; readonly former: GivenBefore };

/**
 * Makes a filled database a server of its own: another timeline, so that devices offer again what this one has not; nobody is logged in any more;
 * the audit keeps everything and gains the restore. What the file holds is 已备份 by definition.
 */
export const startNewTimeline = async (client: pg.Client, { at, fileName, now, former }: Restored): Promise<string> => {
  const timeline = randomUUID();
  await client.query('BEGIN');
  await client.query(
    "INSERT INTO meta (key, value) VALUES ('timeline', $1) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    [timeline],
  );
  await client.query('DELETE FROM county_sessions');
  await client.query("INSERT INTO county_acts (at, name, act, subject) VALUES ($1, '命令行', 'restore', $2)", [
    now,
    fileName,
  ]);
  await notePutBack(client, now);
  await skipNumbers(client, { at, now, former });
  await skipMarks(client, { at, now, former });
  if (await hasBackupTables(client)) {
    const id = randomUUID();
    await noteBackup(client, { id, at, finishedAt: now, startedBy: 'command', outcome: 'restored', fileName });
    await noteReach(client, id, await reachOf(client));
  }
  await client.query('COMMIT');
  return timeline;
};
