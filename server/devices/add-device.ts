import { type Kysely, sql } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { newSecret, secretHash } from '../secrets.ts';
import { deviceMark } from './device-mark.ts';

type NewDevice = {
  readonly officeId: string;
  readonly name: string;
  readonly forkedFrom?: string;
  readonly now: Date;
  readonly newId: () => string;
};

/** A new device of an office with the next mark; marks are counted, never given again (S6). The secret is told once, only its hash is kept. */
export const addDevice = async (
  tx: Kysely<Tables>,
  { officeId, name, forkedFrom, now, newId }: NewDevice,
): Promise<{ id: string; mark: string; secret: string }> => {
  const { marks_given: given } = await tx
    .updateTable('offices')
    .set({ marks_given: sql`marks_given + 1` })
    .where('id', '=', officeId)
    .returning('marks_given')
    .executeTakeFirstOrThrow();
  const device = { id: newId(), mark: deviceMark(given - 1), secret: newSecret() };
  await tx
    .insertInto('devices')
    .values({
      office_id: officeId,
      id: device.id,
      mark: device.mark,
      name,
      secret_hash: secretHash(device.secret),
      enrolled_at: now,
      forked_from: forkedFrom ?? null,
    })
    .execute();
  return device;
};
