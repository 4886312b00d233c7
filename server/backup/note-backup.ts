import type pg from 'pg';
import type { ProblemCode } from '../../domain/problem-codes.ts';

/** One row of `backups`: what was tried, when, by whom, with what result. */
export type BackupNote = {
  readonly id: string;
  readonly at: Date;
  readonly finishedAt: Date;
  /** `timer`, `command`, or the name of who pressed the button at headquarters. */
  readonly startedBy: string;
  readonly outcome: 'verified' | 'restored' | 'failed';
  readonly problem?: ProblemCode;
  readonly fileName?: string;
  readonly bytes?: number;
  readonly rows?: number;
  readonly attachments?: number;
  readonly sameDisk?: boolean;
};

/** A database of an older program has no place for it; its backup is a backup all the same. */
export const hasBackupTables = async (client: pg.Client): Promise<boolean> =>
  (await client.query<{ there: boolean }>("SELECT to_regclass('backups') IS NOT NULL AS there")).rows[0]?.there ??
  false;

export const noteBackup = async (client: pg.Client, note: BackupNote): Promise<void> => {
  await client.query(
    `INSERT INTO backups (id, at, finished_at, started_by, outcome, problem, file_name, bytes, row_count, attachment_count, same_disk)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      note.id,
      note.at,
      note.finishedAt,
      note.startedBy,
      note.outcome,
      note.problem ?? null,
      note.fileName ?? null,
      note.bytes ?? null,
      note.rows ?? null,
      note.attachments ?? null,
      note.sameDisk ?? null,
    ],
  );
};

type DeviceReach = { readonly office_id: string; readonly device_id: string; readonly n: number };

/** How far everything reaches, as this transaction sees it. */
export type Reach = {
  readonly devices: readonly DeviceReach[];
  readonly offices: readonly { readonly office_id: string; readonly seq: number }[];
};

export const reachOf = async (client: pg.Client): Promise<Reach> => ({
  devices: (await client.query<DeviceReach>('SELECT office_id, id AS device_id, last_n AS n FROM devices')).rows,
  offices: (await client.query<{ office_id: string; seq: number }>('SELECT id AS office_id, seq FROM offices')).rows,
});

/** From here on the server tells each device what is 已备份. Only for a backup that has been restored once and compared. */
export const noteReach = async (client: pg.Client, backupId: string, { devices, offices }: Reach): Promise<void> => {
  await client.query(
    `INSERT INTO device_backups (office_id, device_id, n, backup_id)
     SELECT office_id, device_id, n, $1 FROM jsonb_to_recordset($2::jsonb) AS given (office_id text, device_id text, n bigint)
     ON CONFLICT (office_id, device_id) DO UPDATE SET n = excluded.n, backup_id = excluded.backup_id`,
    [backupId, JSON.stringify(devices)],
  );
  await client.query(
    `INSERT INTO office_backups (office_id, seq, backup_id)
     SELECT office_id, seq, $1 FROM jsonb_to_recordset($2::jsonb) AS given (office_id text, seq bigint)
     ON CONFLICT (office_id) DO UPDATE SET seq = excluded.seq, backup_id = excluded.backup_id`,
    [backupId, JSON.stringify(offices)],
  );
};
