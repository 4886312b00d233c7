import { type RawBuilder, sql } from 'kysely';

/** The highest n of this device inside the county's last verified backup (0 where there is none yet), as part of a larger question. */
export const backedUpOf = (officeId: string, deviceId: string): RawBuilder<number> =>
  sql`coalesce((SELECT n FROM device_backups WHERE office_id = ${officeId} AND device_id = ${deviceId}), 0)`;

/** The office's highest seq inside that backup. */
export const backedUpSeqOf = (officeId: string): RawBuilder<number> =>
  sql`coalesce((SELECT seq FROM office_backups WHERE office_id = ${officeId}), 0)`;

/** When that backup was made; null where there is none yet. */
export const backedUpAtOf = (officeId: string): RawBuilder<Date | null> =>
  sql`(SELECT backups.at FROM office_backups JOIN backups ON backups.id = backup_id WHERE office_id = ${officeId})`;
