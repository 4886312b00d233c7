import { type Kysely, sql } from 'kysely';
import type { ProblemCode } from '../../domain/problem-codes.ts';
import { sealToCounty } from '../../protocol/county-seal.ts';
import { RECOVERY_ANSWER_PURPOSE, type RecoveryAnswer, type RecoveryRequest } from '../../protocol/recovery.ts';
import type { Database } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { codeHash } from '../secrets.ts';
import type { openWrap } from './open-wrap.ts';

type Opened = NonNullable<Awaited<ReturnType<typeof openWrap>>>;
type Taken =
  | { readonly ok: true; readonly answer: RecoveryAnswer }
  | { readonly ok: false; readonly code: ProblemCode };

const no = (code: ProblemCode): Taken => ({ ok: false, code });

/** Was this device, or one that goes on in its place after a fork, stopped? A stolen laptop is not opened by any code. */
const isStopped = async (tx: Kysely<Tables>, { officeId, deviceId }: Opened): Promise<boolean> => {
  const { rows } = await sql<{ stopped: boolean }>`
    WITH RECURSIVE line (id, revoked_at) AS (
      SELECT id, revoked_at FROM devices WHERE office_id = ${officeId} AND id = ${deviceId}
      UNION
      SELECT devices.id, devices.revoked_at FROM line JOIN devices
        ON devices.office_id = ${officeId} AND devices.forked_from = line.id
    ) SELECT coalesce(bool_or(revoked_at IS NOT NULL), false) AS stopped FROM line`.execute(tx);
  return rows[0]?.stopped ?? false;
};

const note = (tx: Kysely<Tables>, at: Date, { deviceId }: Opened, act: string, subject: string) =>
  tx.insertInto('county_acts').values({ at, name: deviceId, act, subject }).execute();

/** The code of one person of one office for a vault of that office: used up exactly when the key is told. What is refused is written down too. */
export const takeResetCode = (
  database: Database,
  { code: typed, reply }: RecoveryRequest,
  opened: Opened,
  now: Date,
): Promise<Taken> =>
  database.transaction().execute(async (tx): Promise<Taken> => {
    const code = await tx
      .selectFrom('enrolment_codes')
      .selectAll()
      .where('code_hash', '=', codeHash(typed))
      .where('purpose', '=', 'reset')
      .forUpdate()
      .executeTakeFirst();
    if (!code) return no('code-unknown');
    if (code.used_at) return no('code-used');
    if (code.expires_at <= now) return no('code-expired');
    const refused = async (why: ProblemCode): Promise<Taken> => {
      await note(tx, now, opened, 'refuse password reset', code.user_id);
      return no(why);
    };
    if (code.office_id !== opened.officeId) return refused('recovery-other-vault');
    if (await isStopped(tx, opened)) return refused('device-revoked');
    const user = await tx
      .selectFrom('users')
      .select(['id', 'name', 'role', 'revoked_at'])
      .where('office_id', '=', code.office_id)
      .where('id', '=', code.user_id)
      .executeTakeFirstOrThrow();
    if (user.revoked_at) return refused('user-revoked');
    await tx
      .updateTable('enrolment_codes')
      .set({ used_at: now })
      .where('office_id', '=', code.office_id)
      .where('code_hash', '=', code.code_hash)
      .execute();
    await note(tx, now, opened, 'password reset', user.id);
    const { id, name, role } = user;
    const sealed = await sealToCounty(opened.key, reply, RECOVERY_ANSWER_PURPOSE);
    return { ok: true, answer: { fengqiao: true, user: { id, name, role }, sealed } };
  });
