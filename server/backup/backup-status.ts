import { sql } from 'kysely';
import { PROBLEM_CODES } from '../../domain/problem-codes.ts';
import { problemSentence } from '../../domain/problem-sentence.ts';
import type { BackupStatus } from '../../protocol/backup.ts';
import type { Database } from '../db/database.ts';
import type { BackupDesk } from './backup-desk.ts';
import { progressWord } from './progress.ts';

const sentenceOf = (code: string | null): string =>
  problemSentence({ code: PROBLEM_CODES.find((one) => one === code) ?? 'internal', path: '', severity: 'error' });

const newest = (database: Database) =>
  database.selectFrom('backups').selectAll().orderBy('finished_at', 'desc').limit(1);

const notBackedUp = async (database: Database): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    SELECT coalesce(sum(greatest(d.last_n - coalesce(b.n, 0), 0)), 0)::float8 AS count
    FROM devices d LEFT JOIN device_backups b ON b.office_id = d.office_id AND b.device_id = d.id`.execute(database);
  return rows[0]?.count ?? 0;
};

/** What headquarters is told: the newest proved backup, the newest trouble, what no backup holds yet. */
export const backupStatus = async (database: Database, desk: BackupDesk | null): Promise<BackupStatus> => {
  const good = await newest(database).where('outcome', '!=', 'failed').executeTakeFirst();
  const last = await newest(database).executeTakeFirst();
  const progress = desk?.progress() ?? null;
  return {
    fengqiao: true,
    onItsOwn: desk !== null,
    running: progress && progressWord(progress),
    verified: good
      ? {
          at: good.at.toISOString(),
          fileName: good.file_name ?? '',
          bytes: good.bytes ?? 0,
          rows: good.row_count ?? 0,
          attachments: good.attachment_count ?? 0,
          sameDisk: good.same_disk ?? false,
          restored: good.outcome === 'restored',
        }
      : null,
    failed: last?.outcome === 'failed' ? { at: last.at.toISOString(), reason: sentenceOf(last.problem) } : null,
    notBackedUp: await notBackedUp(database),
  };
};
