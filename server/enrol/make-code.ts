import type { Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';
import { codeHash, newCode } from '../secrets.ts';

/** How long a code may lie about: one that is sent to an office a week, one that is told by telephone a day. */
const CODE_DAYS = { enrol: 7, reset: 1 } as const;

/** A fresh one-time code for a user of an office; only its hash is kept. */
export const makeCode = async (
  database: Kysely<Tables>,
  officeId: string,
  userId: string,
  now: Date,
  { forDemo = false, purpose = 'enrol' }: { readonly forDemo?: boolean; readonly purpose?: 'enrol' | 'reset' } = {},
): Promise<{ code: string; expiresAt: Date }> => {
  const code = newCode();
  const expiresAt = new Date(now.getTime() + CODE_DAYS[purpose] * 86_400_000);
  await database
    .insertInto('enrolment_codes')
    .values({
      code_hash: codeHash(code),
      office_id: officeId,
      user_id: userId,
      expires_at: expiresAt,
      used_at: null,
      for_demo: forDemo,
      purpose,
    })
    .execute();
  return { code, expiresAt };
};

/** Takes back the codes of an earlier demonstration that nobody used. */
export const dropDemoCodes = async (database: Kysely<Tables>): Promise<void> => {
  await database.deleteFrom('enrolment_codes').where('for_demo', '=', true).where('used_at', 'is', null).execute();
};
