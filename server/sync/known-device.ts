import type { ProblemCode } from '../../domain/problem-codes.ts';
import type { Database } from '../db/database.ts';
import { secretHash } from '../secrets.ts';

export type KnownDevice = { readonly officeId: string; readonly id: string };

/** "Bearer <deviceId>.<secret>" taken apart; empty texts where it is something else. */
const bearerOf = (authorization: string | undefined): { id: string; secret: string } => {
  const [, token = ''] = /^Bearer (.{1,200})$/u.exec(authorization ?? '') ?? [];
  const dot = token.indexOf('.');
  return { id: token.slice(0, Math.max(0, dot)), secret: token.slice(dot + 1) };
};

/** Who counts as the caller for rate limits: all laptops of a county may come through one address. */
export const callerKey = (authorization: string | undefined, address: string): string =>
  bearerOf(authorization).id || address;

/** The device of a bearer, revoked or not; null: an unknown device or a wrong secret, which are alike. */
export const bearerDevice = async (
  database: Database,
  authorization: string | undefined,
): Promise<{ device: KnownDevice; revoked: boolean } | null> => {
  const { id, secret } = bearerOf(authorization);
  const row = await database
    .selectFrom('devices')
    .select(['office_id', 'id', 'revoked_at'])
    .where('id', '=', id)
    .where('secret_hash', '=', secretHash(secret))
    .executeTakeFirst();
  return row ? { device: { officeId: row.office_id, id: row.id }, revoked: row.revoked_at !== null } : null;
};

/** Who is calling, as one who may sync. */
export const knownDevice = async (
  database: Database,
  authorization: string | undefined,
): Promise<{ device: KnownDevice } | { code: ProblemCode }> => {
  const found = await bearerDevice(database, authorization);
  if (!found) return { code: 'login-wrong' };
  return found.revoked ? { code: 'device-revoked' } : { device: found.device };
};
