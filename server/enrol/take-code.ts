import type { ProblemCode } from '../../domain/problem-codes.ts';
import type { EnrolAnswer, EnrolRequest, User } from '../../protocol/enrol.ts';
import type { Database } from '../db/database.ts';
import { addDevice } from '../devices/add-device.ts';
import { codeHash } from '../secrets.ts';
import { timelineOf } from '../timeline.ts';
import { recoveryPublicKey } from './recovery-key.ts';

type Taken = { readonly ok: true; readonly answer: EnrolAnswer } | { readonly ok: false; readonly code: ProblemCode };

/**
 * Turns a one-time code into an identity, in one transaction: the code is used up exactly when the device exists.
 * With a known `deviceId` of the same office a second user joins that PC, and its secret is made anew only for the answer's reader.
 */
export const takeCode = (database: Database, request: EnrolRequest, now: Date, newId: () => string): Promise<Taken> =>
  database.transaction().execute(async (tx): Promise<Taken> => {
    const code = await tx
      .selectFrom('enrolment_codes')
      .selectAll()
      .where('code_hash', '=', codeHash(request.code))
      .where('purpose', '=', 'enrol')
      .forUpdate()
      .executeTakeFirst();
    if (!code) return { ok: false, code: 'code-unknown' };
    if (code.used_at) return { ok: false, code: 'code-used' };
    if (code.expires_at <= now) return { ok: false, code: 'code-expired' };
    if (request.officeId && request.officeId !== code.office_id) return { ok: false, code: 'code-other-office' };
    const user = await tx
      .selectFrom('users')
      .selectAll()
      .where('office_id', '=', code.office_id)
      .where('id', '=', code.user_id)
      .executeTakeFirstOrThrow();
    if (user.revoked_at) return { ok: false, code: 'user-revoked' };
    const office = await tx
      .selectFrom('offices')
      .selectAll()
      .where('id', '=', code.office_id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const devices = await tx.selectFrom('devices').selectAll().where('office_id', '=', office.id).execute();
    const joined = devices.find(({ id }) => id === request.deviceId);
    if (request.deviceId && !joined) return { ok: false, code: 'code-unknown' };
    if (joined?.revoked_at) return { ok: false, code: 'device-revoked' };
    // A device that is joined keeps the secret it has; it is never told again.
    const device = joined
      ? { id: joined.id, mark: joined.mark, secret: '' }
      : await addDevice(tx, { officeId: office.id, name: request.deviceName, now, newId });
    await tx
      .updateTable('enrolment_codes')
      .set({ used_at: now })
      .where('office_id', '=', office.id)
      .where('code_hash', '=', code.code_hash)
      .execute();
    const person: User = { id: user.id, name: user.name, role: user.role };
    return {
      ok: true,
      answer: {
        fengqiao: true,
        deviceId: device.id,
        deviceMark: device.mark,
        deviceSecret: device.secret,
        timeline: await timelineOf(tx),
        office: office.profile,
        user: person,
        recoveryKey: await recoveryPublicKey(tx),
      },
    };
  });
