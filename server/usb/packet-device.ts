import { type UsbKeys, usbKeys } from '../../protocol/usb-keys.ts';
import type { PacketHeader } from '../../protocol/usb-packet.ts';
import type { Database } from '../db/database.ts';

/** The device a packet names, with the keys that prove it. */
export type PacketDevice = {
  readonly officeId: string;
  readonly id: string;
  readonly name: string;
  readonly officeName: string;
  readonly lastN: number;
  readonly usersVersion: number;
  readonly revoked: boolean;
  readonly keys: UsbKeys;
};

/** Null: no device of this county. */
export const packetDevice = async (database: Database, { device }: PacketHeader): Promise<PacketDevice | null> => {
  const row = await database
    .selectFrom('devices')
    .innerJoin('offices', 'offices.id', 'devices.office_id')
    .select(['devices.office_id', 'devices.id', 'devices.name', 'devices.last_n', 'devices.revoked_at'])
    .select(['devices.secret_hash', 'offices.profile', 'offices.users_version'])
    .where('devices.id', '=', device)
    .executeTakeFirst();
  if (!row) return null;
  return {
    officeId: row.office_id,
    id: row.id,
    name: row.name,
    officeName: row.profile.name,
    lastN: row.last_n,
    usersVersion: row.users_version,
    revoked: row.revoked_at !== null,
    keys: await usbKeys(row.secret_hash),
  };
};
